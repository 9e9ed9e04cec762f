/// A runnable demo of the module: everything there is, in every theme and language, on made-up
/// values. `StylesGalleryMain` shows it; with a directory it writes pictures instead.
package evcharging.styles.gallery;
