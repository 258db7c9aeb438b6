package io.github.forecast4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named tensors and metadata that are one file. Immutable.
 *
 * <p>The file is a safetensors file: the length of the header as an unsigned 64-bit little-endian
 * integer, the header in JSON, the tensors in raw little-endian. Its metadata also holds a SHA-256
 * of the whole file, under {@value #DIGEST}, for which the digest's own 64 digits count as zeros.
 *
 * <p>Reading takes memory in proportion to what is really there, never to a length that a file
 * claims, and is bounded by {@link #LARGEST_HEADER} and {@link #LARGEST_FILE}.
 */
public final class Archive {

  /** The metadata that holds the digest; an archive has it only as a file. */
  public static final String DIGEST = "sha256";

  /** The most bytes of a header: 16 MiB. */
  public static final int LARGEST_HEADER = 1 << 24;

  /** The most bytes of a file: 1 GiB. */
  public static final int LARGEST_FILE = 1 << 30;

  private final Map<String, String> metadata;
  private final Map<String, Tensor> tensors;

  /**
   * An archive of some parts, in their order.
   *
   * @param metadata texts by name
   * @param tensors tensors by name
   * @throws IllegalArgumentException if one has the name of the digest or of the metadata
   */
  public Archive(Map<String, String> metadata, Map<String, Tensor> tensors) {
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    if (metadata.containsKey(DIGEST) || tensors.containsKey(Header.METADATA)) {
      throw new IllegalArgumentException(
          "metadata '%s' and tensor '%s' belong to the format".formatted(DIGEST, Header.METADATA));
    }
  }

  /**
   * Reads a file.
   *
   * @throws ArchiveException if it cannot be read, or is refused
   */
  public static Archive read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw new ArchiveException("there is no file " + file, e);
    } catch (IOException e) {
      throw new ArchiveException("%s cannot be read: %s".formatted(file, e), e);
    } catch (ArchiveException e) {
      throw e.of(file);
    }
  }

  /**
   * Reads a stream that holds a file and nothing after it, to its end. The stream stays open.
   *
   * @throws ArchiveException if it cannot be read, or is refused
   */
  public static Archive read(InputStream in) {
    try {
      return new ArchiveReader(in).read();
    } catch (IOException e) {
      throw new ArchiveException("the stream cannot be read: " + e, e);
    }
  }

  /** The texts by name. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The text of a name. */
  public Optional<String> metadata(String name) {
    return Optional.ofNullable(metadata.get(name));
  }

  /** The tensors by name. */
  public Map<String, Tensor> tensors() {
    return tensors;
  }

  /** The tensor of a name. */
  public Optional<Tensor> tensor(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  /** The file, byte for byte: the same parts give the same bytes. */
  public byte[] toBytes() {
    return ArchiveWriter.bytes(this);
  }

  /**
   * Writes the bytes of an archive under a name, whole or not at all: the file appears at once, and
   * until then what was there before stays.
   *
   * @param bytes what {@link #toBytes} made
   * @throws ArchiveException if it cannot be written; what was there is untouched
   */
  public static void write(Path file, byte[] bytes) {
    AtomicFile.write(file, bytes);
  }
}
