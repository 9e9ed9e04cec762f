package evcharging.central.console.wall;

/// What is wrong with a search, for a person to mend.
///
/// @param textKey of the sentence
/// @param what the piece that is not understood
/// @param offered what would be
record QueryFault(String textKey, String what, String offered) {}
