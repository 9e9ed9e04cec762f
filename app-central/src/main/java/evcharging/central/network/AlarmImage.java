package evcharging.central.network;

import java.util.List;

/// What a snapshot holds of the alarms.
///
/// @param alarms in the order of their numbers
/// @param annunciations of the last day, oldest first
/// @param waiting conditions that came with one event and are about to be raised
/// @param nextNumber the number the next alarm gets, from 1
/// @param lost the points that are lost, first out first
public record AlarmImage(
    List<Alarm> alarms,
    List<Annunciation> annunciations,
    List<Condition> waiting,
    long nextNumber,
    List<AlarmRow.Child> lost) {

  public AlarmImage {
    // An image from before there was this says nothing of it: everything is replayed then.
    lost = List.copyOf(lost);
  }
}
