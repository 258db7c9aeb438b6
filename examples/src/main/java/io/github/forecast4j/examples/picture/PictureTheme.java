package io.github.forecast4j.examples.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/** The look of all pictures: white paper, a thin grid, no frames, quiet labels. */
final class PictureTheme extends AbstractBaseTheme {

  private static final float LABEL_SIZE = 12;

  @Override
  public Font getBaseFont() {
    return Typeface.regular(LABEL_SIZE);
  }

  @Override
  public Color getChartBackgroundColor() {
    return Palette.PAPER;
  }

  @Override
  public Color getChartFontColor() {
    return Palette.QUIET;
  }

  @Override
  public int getChartPadding() {
    return 12;
  }

  @Override
  public boolean isChartTitleVisible() {
    return false;
  }

  @Override
  public boolean isLegendVisible() {
    return false;
  }

  @Override
  public Font getAxisTitleFont() {
    return Typeface.regular(LABEL_SIZE);
  }

  @Override
  public Font getAxisTickLabelsFont() {
    return Typeface.regular(LABEL_SIZE);
  }

  @Override
  public Color getAxisTickLabelsColor() {
    return Palette.QUIET;
  }

  @Override
  public boolean isAxisTicksLineVisible() {
    return false;
  }

  @Override
  public boolean isAxisTicksMarksVisible() {
    return false;
  }

  @Override
  public int getAxisTickPadding() {
    return 8;
  }

  @Override
  public int getXAxisTickMarkSpacingHint() {
    return 96;
  }

  @Override
  public int getYAxisTickMarkSpacingHint() {
    return 56;
  }

  @Override
  public boolean isPlotBorderVisible() {
    return false;
  }

  @Override
  public boolean isPlotTicksMarksVisible() {
    return false;
  }

  @Override
  public boolean isPlotGridVerticalLinesVisible() {
    return false;
  }

  @Override
  public Color getPlotGridLinesColor() {
    return Palette.GRID;
  }

  @Override
  public BasicStroke getPlotGridLinesStroke() {
    return new BasicStroke(1);
  }

  @Override
  public int getPlotMargin() {
    return 0;
  }
}
