package evcharging.central.console.alarms;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound of each priority, made of sine waves: the more urgent, the higher and the more often.
/// A machine without sound is no error.
final class Tones {
  private static final Logger LOG = LoggerFactory.getLogger(Tones.class);
  private static final float RATE = 22_050;
  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
  private static final double LOUDNESS = 0.35;
  private static final double TONE_SECONDS = 0.16;
  private static final double REST_SECONDS = 0.09;
  private static final double EDGE_SECONDS = 0.01;

  private Tones() {}

  /// Sounds once; takes as long as it sounds.
  static void play(int priority) {
    byte[] wave = wave(priority);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT);
      line.start();
      line.write(wave, 0, wave.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      LOG.debug("event=no-sound reason=\"{}\"", e.getMessage());
    }
  }

  /// 16 bit, one channel.
  static byte[] wave(int priority) {
    int tones = 5 - priority;
    double pitch = 1_180.0 / Math.pow(1.26, priority - 1);
    int toneLength = (int) (TONE_SECONDS * RATE);
    int step = toneLength + (int) (REST_SECONDS * RATE);
    byte[] wave = new byte[2 * tones * step];
    for (int tone = 0; tone < tones; tone++) {
      for (int i = 0; i < toneLength; i++) {
        double edge = Math.min(1, Math.min(i, toneLength - i) / (EDGE_SECONDS * RATE));
        double value = Math.sin(2 * Math.PI * pitch * i / RATE) * edge * LOUDNESS;
        short sample = (short) (value * Short.MAX_VALUE);
        int at = 2 * (tone * step + i);
        wave[at] = (byte) sample;
        wave[at + 1] = (byte) (sample >> 8);
      }
    }
    return wave;
  }
}
