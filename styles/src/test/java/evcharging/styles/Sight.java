package evcharging.styles;

import javafx.scene.paint.Color;

/// How different eyes see a colour: linear RGB through a matrix (Machado, Oliveira and Fernandes
/// 2009, severity 1.0; grey by WCAG's luminance), and the two measures the tests use.
enum Sight {
  NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
  GREYSCALE(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

  private final double[] m;

  Sight(double... matrix) {
    this.m = matrix;
  }

  /// CIE 1976 distance of two colours as these eyes see them; 2.3 is just noticeable.
  double distance(Color one, Color other) {
    double[] a = lab(seen(one));
    double[] b = lab(seen(other));
    return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
  }

  /// WCAG 2 contrast, 1 to 21.
  static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    double[] rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private double[] seen(Color colour) {
    double[] c = linear(colour);
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = m[3 * i] * c[0] + m[3 * i + 1] * c[1] + m[3 * i + 2] * c[2];
      out[i] = Math.clamp(value, 0, 1);
    }
    return out;
  }

  private static double[] linear(Color c) {
    return new double[] {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double[] lab(double[] c) {
    double x = curve((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    double y = curve(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    double z = curve((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double square(double value) {
    return value * value;
  }
}
