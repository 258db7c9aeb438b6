package io.github.forecast4j.csv;

import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeStep;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is to be understood, beyond what can be found out. Immutable; {@link #DETECT} is
 * the start, and every {@code with} gives a changed copy. What is said here is not found out any
 * more, and what can be understood in two ways must be said here: see {@link CsvSeries} for the
 * rules.
 */
public final class CsvFormat {

  /** Everything is found out from the file. */
  public static final CsvFormat DETECT = new CsvFormat();

  private List<String> channels = List.of();
  private Set<String> leftOut = Set.of();
  private List<String> header = List.of();
  private @Nullable Boolean headerLine;
  private @Nullable Character delimiter;
  private @Nullable Character decimal;
  private Set<String> gaps = Set.of();
  private @Nullable String timeColumn;
  private @Nullable DateTimeFormatter timePattern;
  private @Nullable EpochUnit epoch;
  private @Nullable String idColumn;
  private @Nullable StampGrid grid;
  private @Nullable TimeStep step;
  private @Nullable Path times;
  private @Nullable ZoneId zone;
  private long mostValues = Long.MAX_VALUE;

  private CsvFormat() {}

  private CsvFormat(CsvFormat other) {
    this.channels = other.channels;
    this.leftOut = other.leftOut;
    this.header = other.header;
    this.headerLine = other.headerLine;
    this.delimiter = other.delimiter;
    this.decimal = other.decimal;
    this.gaps = other.gaps;
    this.timeColumn = other.timeColumn;
    this.timePattern = other.timePattern;
    this.epoch = other.epoch;
    this.idColumn = other.idColumn;
    this.grid = other.grid;
    this.step = other.step;
    this.times = other.times;
    this.zone = other.zone;
    this.mostValues = other.mostValues;
  }

  // ------------------------------------------------------------------ columns

  /** The same, reading the named columns alone, in this order. */
  public CsvFormat withChannels(List<String> names) {
    CsvFormat copy = new CsvFormat(this);
    copy.channels = List.copyOf(names);
    return copy;
  }

  /** The same, leaving the named columns out; names that the file lacks change nothing. */
  public CsvFormat withoutChannels(List<String> names) {
    CsvFormat copy = new CsvFormat(this);
    copy.leftOut = Set.copyOf(names);
    return copy;
  }

  /** The same, whose first line is a header, whatever it looks like. */
  public CsvFormat withHeader() {
    CsvFormat copy = new CsvFormat(this);
    copy.headerLine = true;
    copy.header = List.of();
    return copy;
  }

  /**
   * The same, without a header: the first line is a row.
   *
   * @param names a name for each column; without any, the columns are named {@code column1}, {@code
   *     column2} and so on
   * @throws IllegalArgumentException if a name repeats
   */
  public CsvFormat withoutHeader(String... names) {
    if (Arrays.stream(names).distinct().count() != names.length) {
      throw new IllegalArgumentException(
          "columns need a name each, every one another, was " + Arrays.toString(names));
    }
    CsvFormat copy = new CsvFormat(this);
    copy.headerLine = false;
    copy.header = List.of(names);
    return copy;
  }

  // ------------------------------------------------------------------ cells

  /**
   * The same, whose cells are parted by a character, such as {@code ;} or a tab.
   *
   * @throws IllegalArgumentException if it is a quote, a line break, a letter or a digit
   */
  public CsvFormat withDelimiter(char character) {
    if (Character.isLetterOrDigit(character) || "\"\r\n\0".indexOf(character) >= 0) {
      throw new IllegalArgumentException("'" + character + "' cannot part cells");
    }
    CsvFormat copy = new CsvFormat(this);
    copy.delimiter = character;
    return copy;
  }

  /**
   * The same, whose numbers have a decimal mark; the other of both then parts thousands.
   *
   * @param mark a point or a comma
   * @throws IllegalArgumentException if it is neither
   */
  public CsvFormat withDecimal(char mark) {
    if (mark != '.' && mark != ',') {
      throw new IllegalArgumentException(
          "a decimal mark is a point or a comma, was '" + mark + "'");
    }
    CsvFormat copy = new CsvFormat(this);
    copy.decimal = mark;
    return copy;
  }

  /** The same, where further words, in small or capital letters, stand for a gap. */
  public CsvFormat withGaps(String... words) {
    CsvFormat copy = new CsvFormat(this);
    copy.gaps =
        Arrays.stream(words).map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return copy;
  }

  /**
   * The same, refusing what would become a series of more values, rows of gaps among them: a few
   * time stamps that lie far apart would otherwise fill the memory.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public CsvFormat withMostValues(long values) {
    if (values < 1) {
      throw new IllegalArgumentException("most values must be >= 1, was " + values);
    }
    CsvFormat copy = new CsvFormat(this);
    copy.mostValues = values;
    return copy;
  }

  // ------------------------------------------------------------------ time

  /**
   * The same, with time stamps in the named column.
   *
   * @throws IllegalArgumentException if there is a grid or a file of times
   */
  public CsvFormat withTimeColumn(String name) {
    CsvFormat copy = new CsvFormat(this);
    copy.timeColumn = name;
    return copy.checked();
  }

  /**
   * The same, with time stamps written by a pattern of {@link DateTimeFormatter}, such as {@code
   * dd.MM.yyyy HH:mm}, read strictly and in English. A day or month that the pattern lacks is the
   * first, a time of day midnight.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  public CsvFormat withTimePattern(String pattern) {
    CsvFormat copy = new CsvFormat(this);
    copy.timePattern =
        written(pattern)
            .parseDefaulting(ChronoField.ERA, 1)
            .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    return copy;
  }

  private static DateTimeFormatterBuilder written(String pattern) {
    try {
      return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a pattern of time stamps is like dd.MM.yyyy HH:mm, was '%s': %s"
              .formatted(pattern, e.getMessage()),
          e);
    }
  }

  /** The same, whose time stamps are numbers in a unit. */
  public CsvFormat withEpoch(EpochUnit unit) {
    CsvFormat copy = new CsvFormat(this);
    copy.epoch = unit;
    return copy;
  }

  /** The same, with row numbers in the named column; times are then only taken if named too. */
  public CsvFormat withIdColumn(String name) {
    CsvFormat copy = new CsvFormat(this);
    copy.idColumn = name;
    return copy;
  }

  /**
   * The same, with rows numbered on a time grid, whose row 0 has id 0. A column of time stamps
   * beside a column of ids is then not looked at; without ids it is refused, unless it is
   * {@linkplain #withoutChannels left out}, because the two could contradict each other.
   *
   * @throws IllegalArgumentException if there is a time column or a file of times
   */
  public CsvFormat withGrid(StampGrid start) {
    CsvFormat copy = new CsvFormat(this);
    copy.grid = start;
    return copy.checked();
  }

  /**
   * The same, with rows numbered, and the time stamp of every number in a second file, which has a
   * column of ids and a column of times. The series has a row for each of them; one that the file
   * lacks is a gap. Stamps that keep no regular step are taken as they are listed: the number is
   * the grid then, and the stamp what the calendar sees.
   *
   * @throws IllegalArgumentException if there is a time column or a grid
   */
  public CsvFormat withTimes(Path file) {
    CsvFormat copy = new CsvFormat(this);
    copy.times = file;
    return copy.checked();
  }

  /** The same, whose time stamps lie whole numbers of a step apart; it is verified, not sought. */
  public CsvFormat withStep(TimeStep distance) {
    CsvFormat copy = new CsvFormat(this);
    copy.step = distance;
    return copy;
  }

  /**
   * The same, with a zone that the calendar is read in, and that time stamps without an offset are
   * in. Otherwise it is the offset that all stamps share, or UTC.
   */
  public CsvFormat withZone(ZoneId id) {
    CsvFormat copy = new CsvFormat(this);
    copy.zone = id;
    return copy;
  }

  private CsvFormat checked() {
    int sources = (timeColumn == null ? 0 : 1) + (grid == null ? 0 : 1) + (times == null ? 0 : 1);
    if (sources > 1) {
      throw new IllegalArgumentException(
          "time comes from one source: withTimeColumn(%s), withGrid(%s) and withTimes(%s) exclude"
                  .formatted(timeColumn, grid, times)
              + " each other");
    }
    return this;
  }

  // ------------------------------------------------------------------ what readers ask

  List<String> channels() {
    return channels;
  }

  Set<String> leftOut() {
    return leftOut;
  }

  long mostValues() {
    return mostValues;
  }

  List<String> header() {
    return header;
  }

  Optional<Boolean> headerLine() {
    return Optional.ofNullable(headerLine);
  }

  Optional<Character> delimiter() {
    return Optional.ofNullable(delimiter);
  }

  Optional<Character> decimal() {
    return Optional.ofNullable(decimal);
  }

  Set<String> gaps() {
    return gaps;
  }

  Optional<String> timeColumn() {
    return Optional.ofNullable(timeColumn);
  }

  Optional<DateTimeFormatter> timePattern() {
    return Optional.ofNullable(timePattern);
  }

  Optional<EpochUnit> epoch() {
    return Optional.ofNullable(epoch);
  }

  Optional<String> idColumn() {
    return Optional.ofNullable(idColumn);
  }

  Optional<StampGrid> grid() {
    return Optional.ofNullable(grid);
  }

  Optional<TimeStep> step() {
    return Optional.ofNullable(step);
  }

  Optional<Path> times() {
    return Optional.ofNullable(times);
  }

  Optional<ZoneId> zone() {
    return Optional.ofNullable(zone);
  }

  /** The form of the file of times of this format: the same zone and ways of writing time. */
  CsvFormat ofTimes() {
    CsvFormat copy = new CsvFormat();
    copy.timePattern = timePattern;
    copy.epoch = epoch;
    copy.zone = zone;
    copy.step = step;
    return copy;
  }
}
