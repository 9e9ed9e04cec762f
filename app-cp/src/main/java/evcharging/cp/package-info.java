/// The charging point's programs: `ev-cp` and its options. Each command builds what its room offers
/// and waits for its end. Thread: the main one.
package evcharging.cp;
