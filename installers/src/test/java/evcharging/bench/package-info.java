/// Measurements of the programs as shipped: `mvn -Pbench`. They print their conditions and medians;
/// nothing passes or fails here.
package evcharging.bench;
