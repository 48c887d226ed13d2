package io.leadpact.integration;

import io.leadpact.integration.csv.CsvHead;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploaded files, in pieces, so that no instance ever holds a whole one. */
@Repository
class ImportFiles {

  private static final int PIECE = 1 << 18;

  private final JdbcClient jdbc;

  ImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file as it was uploaded. */
  record StoredFile(FileKind kind, String name, long size) {}

  void save(long id, FileKind kind, String name, InputStream content) throws IOException {
    jdbc.sql("insert into import_file values (:id, :kind, :name, 0)")
        .param("id", id)
        .param("kind", kind.name())
        .param("name", name.length() > 200 ? name.substring(name.length() - 200) : name)
        .update();
    long size = 0;
    int number = 0;
    for (var bytes = content.readNBytes(PIECE);
        bytes.length > 0;
        bytes = content.readNBytes(PIECE)) {
      jdbc.sql("insert into import_chunk values (:id, :kind, :number, :bytes)")
          .param("id", id)
          .param("kind", kind.name())
          .param("number", number++)
          .param("bytes", bytes)
          .update();
      size += bytes.length;
    }
    jdbc.sql("update import_file set size = :size where import_id = :id and kind = :kind")
        .param("size", size)
        .param("id", id)
        .param("kind", kind.name())
        .update();
  }

  List<StoredFile> of(long id) {
    return jdbc.sql("select kind, name, size from import_file where import_id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new StoredFile(
                    FileKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
        .list();
  }

  boolean has(long id, FileKind kind) {
    return of(id).stream().anyMatch(file -> file.kind() == kind);
  }

  /** The file from that byte on, fetched piece by piece as it is read. */
  InputStream open(long id, FileKind kind, long from) {
    return new Pieces(id, kind, from);
  }

  CsvHead head(long id, FileKind kind) {
    return CsvHead.read(open(id, kind, 0));
  }

  byte[] slice(long id, FileKind kind, long from, int length) {
    try {
      return open(id, kind, from).readNBytes(length);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void delete(long id) {
    jdbc.sql("delete from import_chunk where import_id = :id").param("id", id).update();
  }

  private Optional<byte[]> piece(long id, FileKind kind, long number) {
    return jdbc.sql(
            """
            select bytes from import_chunk
            where import_id = :id and kind = :kind and number = :number
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("number", (int) number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private final class Pieces extends InputStream {

    private final long id;
    private final FileKind kind;
    private long number;
    private byte[] piece = new byte[0];
    private int next;
    private int skip;

    Pieces(long id, FileKind kind, long from) {
      this.id = id;
      this.kind = kind;
      this.number = from / PIECE;
      this.skip = (int) (from % PIECE);
    }

    private boolean fetched() {
      while (next >= piece.length) {
        var found = piece(id, kind, number++);
        if (found.isEmpty()) {
          return false;
        }
        piece = found.get();
        next = skip;
        skip = 0;
      }
      return true;
    }

    @Override
    public int read() {
      return fetched() ? piece[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (!fetched()) {
        return -1;
      }
      int count = Math.min(length, piece.length - next);
      System.arraycopy(piece, next, target, offset, count);
      next += count;
      return count;
    }
  }
}
