package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.ArchiveException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were cut, damaged or forged: each is refused with its reason, soon and cheaply. */
@Timeout(120)
class HostileFileTest {

  private static final byte[] DAILY = SavedForecasters.daily().toBytes();
  private static final byte[] GROUP = SavedForecasters.group().toBytes();
  private static final ForgedFile FILE = ForgedFile.of(DAILY);

  @TempDir Path folder;

  private static void assertRefused(byte[] file, String... reasons) {
    assertThatThrownBy(() -> FittedForecaster.load(file))
        .isInstanceOf(ArchiveException.class)
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank())
        .satisfies(e -> Stream.of(reasons).forEach(r -> assertThat(e).hasMessageContaining(r)));
  }

  // ------------------------------------------------------------------ the container

  @Test
  void forger_whoChangesNothing_isBelieved() {
    assertThat(FILE.withHeader(h -> h)).isEqualTo(DAILY);
    assertThat(FittedForecaster.load(FILE.withHeader(h -> h + "   ")).window()).isEqualTo(6);
  }

  @Test
  void truncated_atEveryLength_isRefused() {
    for (int length = 0; length < DAILY.length; length++) {
      assertRefused(Arrays.copyOf(DAILY, length), "the file is cut off");
    }
  }

  @Test
  void longer_isRefused() {
    assertRefused(Arrays.copyOf(DAILY, DAILY.length + 1), "something follows the last tensor");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MIN_VALUE, Long.MAX_VALUE, -1, 1L << 32, (1 << 24) + 1})
  void headerLength_beyondBounds_isRefusedAtOnce(long length) {
    byte[] file = DAILY.clone();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(length);

    assertRefused(file, "claims a header of " + Long.toUnsignedString(length) + " bytes");
  }

  @Test
  void headerLength_thatIsNotThere_takesNoMemory() {
    byte[] file = new byte[100];
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(1 << 24);

    assertRefused(file, "92 bytes of 16777216 are there");
  }

  @Test
  void everyByteFlipped_isRefusedByItsDigestOrBefore() {
    for (int at = 0; at < DAILY.length; at++) {
      byte[] file = DAILY.clone();
      file[at] ^= 1;
      assertRefused(file);
    }
  }

  @Test
  void wrongDigest_isRefused() {
    byte[] file = DAILY.clone();
    file[file.length - 2] ^= 16;

    assertRefused(file, "SHA-256", "damaged or changed");
  }

  @Test
  void missingDigest_isRefused() {
    assertRefused(
        FILE.withHeader(h -> h.replaceFirst("\"sha256\":\"[0-9a-f]+\",", "")), "no digest");
    assertRefused(FILE.replacing("\"sha256\":\"", "\"sha256\":\"\\u0030"), "no digest");
  }

  @Test
  void deepJson_isRefused() {
    String deep = "[".repeat(100_000);
    assertRefused(ForgedFile.signed("{\"a\":" + deep, new byte[0]), "'a' is no object");
    assertRefused(
        ForgedFile.signed("{\"a\":{\"shape\":" + deep, new byte[0]), "no valid JSON", "depth");
    assertRefused(
        FILE.withHeader(h -> withMetadata(h, "validation", deep)), "'validation'", "depth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"format\":\"forecast4j\"", "\"dtype\":\"F32\"", "\"data_offsets\":[0,16]"})
  void fieldGivenTwice_isRefused(String field) {
    assertRefused(FILE.replacing(field, field + "," + field), "Duplicate field");
  }

  @Test
  void namesGivenTwice_areRefused() {
    assertRefused(
        FILE.replacing("\"scales.parameters\"", "\"golden.rows\""),
        "Duplicate field 'golden.rows'");
    assertRefused(
        FILE.withHeader(h -> h.stripTrailing().replaceFirst("}$", ",\"__metadata__\":{}}")),
        "Duplicate field '__metadata__'");
    assertRefused(
        FILE.replacing("\\\"inputs\\\":", "\\\"inputs\\\":[],\\\"inputs\\\":"),
        "'channels'",
        "Duplicate field 'inputs'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,16]    | [8,24]                                    | claims 8 to 24",
        "[0,16]    | [0,17]                                    | takes 16 bytes",
        "[0,16]    | [16,0]                                    | claims the bytes 16 to 0",
        "[0,16]    | [-16,0]                                   | claims the bytes -16 to 0",
        "[0,16]    | [0,9223372036854775807]                   | claims the bytes 0 to 92233",
        "[0,16]    | [0,9223372036854775808]                   | no valid JSON",
        "[0,16]    | [0,1e1]                                   | is not whole",
        "[0,16]    | [0,16,32]                                 | over 2 numbers",
        "[0,16]    | [0]                                       | two data_offsets",
        "[0,16]    | \"0,16\"                                  | is no array",
        "[0,16]    | null                                      | is no array",
      })
  void offsetsThatDoNotFit_areRefused(String offsets, String forged, String reason) {
    String field = "\"data_offsets\":";
    if (reason.contains("claims 8 to 24")) {
      assertRefused(FILE.replacing(field + offsets, field + forged), "a hole or an overlap");
    } else {
      assertRefused(FILE.replacing(field + offsets, field + forged), reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2]                             | [-2]                            | an axis of -2",
        "[2]                             | [9223372036854775807]           | an axis of 92233",
        "[2]                             | [1073741824,1073741824]         | too large",
        "[2]                             | [3037000500,3037000500]         | an axis of 3037000500",
        "[2]                             | [4294967298]                    | an axis of 4294967298",
        "[2]                             | [2,2]                           | takes 32 bytes",
        "[2]                             | [1,1,1,1,1,1,1,1,2]             | over 8 numbers",
        "[2]                             | [2.0]                           | is not whole",
        "[2]                             | [[2]]                           | depth",
        "[2]                             | 2                               | is no array",
        "[2]                             | [2,1]                           | must be I64[any]",
      })
  void shapesThatDoNotFit_areRefused(String shape, String forged, String reason) {
    assertRefused(
        FILE.replacing("\"I64\",\"shape\":" + shape, "\"I64\",\"shape\":" + forged), reason);
  }

  @Test
  void tensorsThatOverlapOrLeaveAHole_areRefused() {
    int begin = FILE.begin("golden.rows");
    String place = "[" + begin + "," + (begin + 16) + "]";

    assertRefused(
        FILE.replacing(place, "[" + (begin - 8) + "," + (begin + 8) + "]"), "a hole or an overlap");
    assertRefused(
        FILE.withHeader(h -> h.replaceFirst("\"golden.rows\":\\{[^}]*},", "")),
        "a hole or an overlap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "BF16", "U8", "F32 ", "f32", "", "I32", "F8_E4M3"})
  void dtypesThatAreNotRead_areRefused(String type) {
    assertRefused(
        FILE.replacing("\"dtype\":\"F32\"", "\"dtype\":\"" + type + '"'),
        "of dtype '" + type + "'");
  }

  @Test
  void headersOfAnotherForm_areRefused() {
    assertRefused(ForgedFile.signed("[]", new byte[0]), "does not begin with {");
    assertRefused(ForgedFile.signed(" {}", new byte[0]), "does not begin with {");
    assertRefused(ForgedFile.signed("{}", new byte[0]), "no digest");
    assertRefused(ForgedFile.signed("{} {}", new byte[0]), "something follows");
    assertRefused(ForgedFile.signed("{\"a\":1}", new byte[0]), "'a' is no object");
    assertRefused(ForgedFile.signed("{\"a\":{\"dtype\":\"F32\"}}", new byte[0]), "needs dtype");
    assertRefused(ForgedFile.signed("{\"a\":{\"x\":1}}", new byte[0]), "unknown field 'x'");
    assertRefused(ForgedFile.signed("{\"__metadata__\":{\"a\":1}}", new byte[0]), "is no text");
    assertRefused(ForgedFile.signed("{\"__metadata__\":[]}", new byte[0]), "is no object");
    assertRefused(ForgedFile.signed("{\"" + "n".repeat(1_001) + "\":{}}", new byte[0]), "1000");
    String names =
        Stream.iterate(0, i -> i + 1)
            .limit(10_001)
            .map(i -> "\"" + i + "\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}")
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    assertRefused(ForgedFile.signed("{" + names + "}", new byte[0]), "over 10000 names");
  }

  @Test
  void headerThatIsNoUtf8_isRefused() {
    byte[] file = FILE.replacing("\"format\":\"f", "\"format\":\"?");
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("\"format\":\"?") + 10;
    file[at] = (byte) 0xff;

    assertRefused(file, "no UTF-8");
  }

  @Test
  void headerInUtf16_isRefused() {
    byte[] text = "{\"a\":{}}".getBytes(StandardCharsets.UTF_16LE);
    byte[] file =
        ByteBuffer.allocate(8 + text.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text)
            .array();

    assertRefused(file, "no valid JSON");
  }

  // ------------------------------------------------------------------ what it says

  @ParameterizedTest
  @CsvSource({
    "layer.0.weights, 'NaN, not finite'",
    "layer.0.bias, 'NaN, not finite'",
    "scales.parameters, 'NaN, not finite'",
    "golden.inputs, 'NaN, not finite'",
    "golden.outputs, 'NaN, not finite'",
  })
  void numbersThatAreNone_areRefused(String tensor, String reason) {
    boolean single = tensor.startsWith("layer");
    byte[] nan =
        single ? little(4).putFloat(Float.NaN).array() : little(8).putDouble(Double.NaN).array();
    byte[] infinite =
        single
            ? little(4).putFloat(Float.NEGATIVE_INFINITY).array()
            : little(8).putDouble(Double.POSITIVE_INFINITY).array();

    assertRefused(FILE.withBytes(tensor, 0, nan), "tensor '" + tensor + "'", reason);
    assertRefused(FILE.withBytes(tensor, 0, infinite), "tensor '" + tensor + "'", "Infinity");
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"golden.inputs", "golden.outputs", "scales.parameters", "layer.0.weights"})
  void oneBitOfANumber_makesGoldenVectorsDisagree(String tensor) {
    byte[] file = DAILY.clone();
    int place = DAILY.length - dataLength() + FILE.begin(tensor);
    // The exponent's last bit of the first number: it is doubled or halved.
    int at = tensor.startsWith("layer") ? 2 : 6;
    at += tensor.startsWith("scales") ? Double.BYTES : 0; // The span; differences need no shift.
    byte changed = (byte) (file[place + at] ^ (tensor.startsWith("layer") ? 0x80 : 0x10));

    assertRefused(FILE.withBytes(tensor, at, changed), "golden vector");
  }

  @Test
  void lastBitOfAGoldenOutput_isSeen() {
    int place = DAILY.length - dataLength() + FILE.begin("golden.outputs");

    assertRefused(
        FILE.withBytes("golden.outputs", 0, (byte) (DAILY[place] ^ 1)),
        "golden vector 1 of 2 does not hold here",
        "forecast4j " + LibraryVersion.read(),
        "time zone Europe/Prague with rules");
  }

  @Test
  void otherArithmetic_isHeldToATolerance() {
    int place = DAILY.length - dataLength() + FILE.begin("golden.outputs");
    byte[] lastBit = FILE.withBytes("golden.outputs", 0, (byte) (DAILY[place] ^ 1));
    ForgedFile older =
        ForgedFile.of(
            ForgedFile.of(lastBit).replacing("\"arithmetic\":\"1\"", "\"arithmetic\":\"7\""));

    assertThat(FittedForecaster.load(older.withHeader(h -> h)).window()).isEqualTo(6);
    byte exponent = (byte) (DAILY[place + 6] ^ 0x10);
    assertRefused(older.withBytes("golden.outputs", 6, exponent), "golden vector 1 of 2");
  }

  private static int dataLength() {
    return DAILY.length - 8 - FILE.header().getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void futureVersion_isRefusedWithBothVersions() {
    assertRefused(
        ForgedFile.of(FILE.replacing("\"format_version\":\"1\"", "\"format_version\":\"2\""))
            .withHeader(
                h -> h.replaceFirst("\"library_version\":\"[^\"]*", "\"library_version\":\"9.0")),
        "format version 2",
        "written by forecast4j 9.0",
        "reads versions up to 1");
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        Arguments.of("\"format\":\"forecast4j\"", "\"format\":\"pt\"", "it holds 'pt'"),
        Arguments.of("\"format\":", "\"formal\":", "'format' is missing"),
        Arguments.of("\"format_version\":\"1\"", "\"format_version\":\"1.0\"", "'format_version'"),
        Arguments.of("\"arithmetic\":\"1\"", "\"arithmetic\":\"\"", "'arithmetic' must be"),
        Arguments.of(
            "\"window\":\"6\"", "\"window\":\"0\"", "'window' must be a whole number >= 1"),
        Arguments.of("\"window\":\"6\"", "\"window\":\"7\"", "takes windows of"),
        Arguments.of("\"window\":\"6\"", "\"window\":\"99999999999\"", "'window'"),
        Arguments.of("\"horizon\":\"3\"", "\"horizon\":\"4\"", "gives 3 values"),
        Arguments.of("\"horizon\":\"3\"", "\"horizon\":\"999999999\"", "need 999999999"),
        Arguments.of("[\\\"x\\\",\\\"y\\\"]", "[\\\"x\\\",\\\"x\\\"]", "need a scaler each"),
        Arguments.of("[\\\"x\\\",\\\"y\\\"]", "[\\\"x\\\"]", "takes windows of"),
        Arguments.of("[\\\"x\\\",\\\"y\\\"]", "[\\\"x\\\",1]", "must be a text"),
        Arguments.of("[\\\"x\\\",\\\"y\\\"]", "\\\"x\\\"", "must be an array"),
        Arguments.of("\\\"targets\\\":[\\\"y\\\"]", "\\\"targets\\\":[]", "takes windows of"),
        Arguments.of("\\\"start\\\":\\\"2024", "\\\"start\\\":\\\"2O24", "could not be parsed"),
        Arguments.of("Europe/Prague", "Europe/Atlantis", "Unknown time-zone ID"),
        Arguments.of("Europe/Prague", "../../etc/passwd", "Invalid ID for region-based ZoneId"),
        Arguments.of("\\\"P1D\\\"", "\\\"-P1D\\\"", "time step"),
        Arguments.of("\\\"P1D\\\"", "\\\"P2147483648D\\\"", "a time step is written"),
        Arguments.of("\\\"P1D\\\"", "\\\"P1Y\\\"", "takes windows of"),
        Arguments.of("\\\"offset\\\":0", "\\\"offset\\\":9223372036854775807", "overflow"),
        Arguments.of("\\\"offset\\\":0", "\\\"offset\\\":9e99", "must be a whole number"),
        Arguments.of("\\\"offset\\\":0", "\\\"offset\\\":true", "no values here"),
        Arguments.of(
            "last-value\\\",\\\"cal",
            "java.lang.Runtime\\\",\\\"cal",
            "there is no 'java.lang.Runtime' here, but [none, last-value"),
        Arguments.of(
            "\\\"calendar\\\":\\\"auto\\\"", "\\\"calendar\\\":\\\"none\\\"", "takes windows"),
        Arguments.of(
            "\\\"of\\\":\\\"series\\\"", "\\\"of\\\":\\\"x\\\"", "must be group or series"),
        Arguments.of("\\\"of\\\":\\\"series\\\"", "\\\"of\\\":\\\"group\\\"", "golden vector"),
        Arguments.of("log1p/min-max", "quantum", "no scaler is named 'quantum'"),
        Arguments.of("log1p/min-max", "log1p/".repeat(100_000) + "none", "too long"),
        Arguments.of("\\\"settings\\\":[]", "\\\"settings\\\":[1.0]", "has no settings"),
        Arguments.of("\\\"settings\\\":[0.0,1.0]", "\\\"settings\\\":[1.0,0.0]", "low < high"),
        Arguments.of("\\\"parameters\\\":2", "\\\"parameters\\\":3", "has two parameters"),
        Arguments.of("\\\"parameters\\\":2", "\\\"parameters\\\":5", "from 0 to 4"),
        Arguments.of("\\\"parameters\\\":2", "\\\"parameters\\\":-1", "from 0 to 4"),
        Arguments.of("[\\\"rmse\\\"", "[\\\"glory\\\"", "no metric is named 'glory'"),
        Arguments.of("\\\"share\\\":0.15", "\\\"share\\\":1.5", "a share from 0 to below 1"),
        Arguments.of("\\\"share\\\":0.15", "\\\"windows\\\":-1", "from 0 to"),
        Arguments.of(
            "\\\"kind\\\":\\\"flatten\\\"",
            "\\\"kind\\\":\\\"transformer\\\"",
            "no layer is of the kind 'transformer'"),
        Arguments.of(
            "\\\"kind\\\":\\\"dense\\\"",
            "\\\"kind\\\":\\\"lstm\\\"",
            "'layer.0.input_weights' is missing"),
        Arguments.of(
            "\\\"kind\\\":\\\"dense\\\"",
            "\\\"kind\\\":\\\"conv1d\\\"",
            "must be F32[any, any, any]"),
        Arguments.of("\\\"layer.0\\\"", "\\\"layer.1\\\"", "'layer.1.weights' is missing"),
        Arguments.of("\"layer.0.bias\"", "\"layer.0.bios\"", "'layer.0.bias' is missing"),
        Arguments.of("\\\"input\\\":[6,", "\\\"input\\\":[7,", "takes windows of"),
        Arguments.of("\"trainings\":\"[", "\"trainings\":\"[7,", "must be an object"),
        Arguments.of(
            "\\\"seed\\\":-9223372036854775808",
            "\\\"seed\\\":-9223372036854775809",
            "no valid JSON"),
        Arguments.of("\\\"rmse\\\":", "\\\"rmse\\\":1e999,\\\"r\\\":", "must be a finite number"),
        Arguments.of("\\\"time\\\":\\\"PT", "\\\"time\\\":\\\"XX", "cannot be parsed"),
        Arguments.of("\"golden.rows\"", "\"gilded.rows\"", "'golden.rows' is missing"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("forgeries")
  void forgedField_isRefusedWithItsReason(String text, String forged, String reason) {
    assertRefused(FILE.replacing(text, forged), reason);
  }

  @Test
  void everyMetadata_missingOrOfAnotherForm_isRefused() {
    for (String file : List.of("daily", "group")) {
      ForgedFile forged = ForgedFile.of(file.equals("daily") ? DAILY : GROUP);
      for (String name : Archive.read(new ByteArrayInputStream(DAILY)).metadata().keySet()) {
        if (name.equals("library_version")) {
          continue; // A text for people; only its absence matters.
        }
        for (String value : List.of("", "{}", "[]", "[[]]", "7", "\\\"\\\"", "null", "[null]")) {
          byte[] bytes = forged.withHeader(h -> withMetadata(h, name, value));
          boolean fine =
              List.of("metrics []", "bounds []", "arithmetic 7", "stride 7")
                  .contains(name + " " + value);
          if (fine) {
            assertThat(FittedForecaster.load(bytes).window()).isEqualTo(6);
          } else {
            assertThatThrownBy(() -> FittedForecaster.load(bytes))
                .describedAs("%s of %s = %s", name, file, value)
                .isInstanceOf(ArchiveException.class);
          }
        }
        assertRefused(forged.replacing("\"" + name + "\":", "\"no " + name + "\":"), name);
      }
    }
  }

  private static String withMetadata(String header, String name, String value) {
    Matcher field = Pattern.compile("\"" + name + "\":\"(?:[^\"\\\\]|\\\\.)*+\"").matcher(header);
    return field.replaceFirst(Matcher.quoteReplacement("\"" + name + "\":\"" + value + '"'));
  }

  // ------------------------------------------------------------------ small files, large wishes

  @Test
  void networkThatAsksForMuchMemory_isRefused() {
    String flatten = "{\\\"kind\\\":\\\"flatten\\\"}";
    String doubling =
        "{\\\"kind\\\":\\\"concatenation\\\",\\\"layers\\\":[%s,%s]},".formatted(flatten, flatten);

    assertRefused(FILE.replacing(flatten, doubling.repeat(40) + flatten), "values at once");
  }

  @Test
  void tensorUsedByManyLayers_isRefused() {
    String dense = "{\\\"kind\\\":\\\"dense\\\",\\\"name\\\":\\\"layer.0\\\"}";

    assertRefused(FILE.replacing(dense, dense + "," + dense), "'layer.0.weights' is used twice");
  }

  @Test
  void streamWithoutEnd_isLeftSoon() {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 0);
            return length;
          }
        };
    assertThatThrownBy(() -> FittedForecaster.load(zeros))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("claims a header of 0 bytes");
  }

  @Test
  void streamThatFails_isTold() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable was cut");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("the cable was cut");
          }
        };
    assertThatThrownBy(() -> FittedForecaster.load(broken))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("the cable was cut");
  }

  @Test
  void largeClaims_areRefusedInLittleMemory() throws IOException {
    byte[] claimsHeader = new byte[100];
    ByteBuffer.wrap(claimsHeader).order(ByteOrder.LITTLE_ENDIAN).putLong(1 << 24);
    int gigabyte = 1 << 30;
    String claimsTensor =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
            .formatted(gigabyte / 4, gigabyte);
    Files.write(folder.resolve("header"), claimsHeader);
    Files.write(folder.resolve("tensor"), ForgedFile.signed(claimsTensor, new byte[100]));
    Files.write(
        folder.resolve("names"),
        ForgedFile.signed("{\"" + "a".repeat(1 << 20) + "\":1}", new byte[0]));
    Files.write(
        folder.resolve("depth"), ForgedFile.signed("{\"a\":" + "[".repeat(1 << 20), new byte[0]));
    Files.write(folder.resolve("zeros"), new byte[1 << 20]);

    List<String> command = ChildJvm.command(LoadAll.class, folder.toString());
    command.add(1, "-Xmx24m");

    assertThat(ChildJvm.run(command).lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).startsWith("ArchiveException: "));
  }

  // ------------------------------------------------------------------ fuzz

  @Test
  void mutatedFiles_aThousand() {
    fuzz(1_000);
  }

  @Test
  @Tag("slow")
  @Timeout(600)
  void mutatedFiles_aHundredThousand() {
    fuzz(100_000);
  }

  /** Loads mutated files on two threads: only the documented exception, and never for long. */
  private static void fuzz(int files) {
    List<byte[]> seeds =
        List.of(
            DAILY,
            GROUP,
            SavedForecasters.seeing().toBytes(),
            GoldenFilesTest.resource("gru-fcn-refitted.forecaster"));
    LongStream accepted =
        IntStream.range(0, 2)
            .parallel()
            .mapToLong(
                lane -> {
                  Random random = new Random(files + lane);
                  return IntStream.range(0, files / 2)
                      .filter(i -> load(Mutation.of(seeds.get(i % seeds.size()), random)))
                      .count();
                });
    assertThat(accepted.sum()).as("changes that matter to nothing").isLessThan(files / 2);
  }

  /** True if a file is accepted. */
  private static boolean load(byte[] file) {
    long start = System.nanoTime();
    try {
      FittedForecaster.load(file);
      return true;
    } catch (ArchiveException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }
}
