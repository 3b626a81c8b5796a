package org.cordee.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of files. It does not know who may read one: the room that hands it out asks {@link Level} and its own rules. */
@Component
public class Documents {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final MediaTypes types;
    private final Antivirus antivirus;
    private final DocumentSettings settings;
    private final BusinessClock clock;

    Documents(
            JdbcClient jdbc,
            Contents contents,
            MediaTypes types,
            Antivirus antivirus,
            DocumentSettings settings,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.types = types;
        this.antivirus = antivirus;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a file that somebody sent. The same content is kept once, under as many names as it was handed in.
     *
     * @param mediaType what the sender says it is; refused when the content is something else, null when it says nothing
     * @throws org.cordee.shared.RuleViolation when it is empty, too large, of a kind that is not accepted, or harmful
     */
    @Transactional
    public StoredDocument store(
            InputStream in, String name, @Nullable String mediaType, Level level, UUID consortiumId) {
        try (Spool spool = new Spool()) {
            spool.readAll(in, settings.maxSize());
            String sha256 = spool.finish();
            FileName harmless = FileName.of(name);
            String type = types.of(spool.file(), harmless, mediaType);
            antivirus.requireClean(spool.file(), harmless);
            return keep(spool, sha256, harmless, type, level, consortiumId);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps a file of our own making: its type is known, however large it is. */
    @Transactional
    public StoredDocument storeOwn(byte[] bytes, String name, String mediaType, Level level, UUID consortiumId) {
        try (Spool spool = new Spool()) {
            spool.write(bytes, bytes.length);
            return keep(spool, spool.finish(), FileName.of(name), mediaType, level, consortiumId);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StoredDocument keep(Spool spool, String sha256, FileName name, String type, Level level, UUID consortiumId)
            throws IOException {
        Instant now = clock.now();
        contents.keep(spool, sha256, now);
        StoredDocument document =
                new StoredDocument(Ids.next(), consortiumId, name.value(), type, level, sha256, spool.size());
        insert(document, now);
        return document;
    }

    private void insert(StoredDocument document, Instant now) {
        jdbc.sql("INSERT INTO document (id, consortium_id, sha256, name, media_type, level, stored_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        document.consortiumId(),
                        document.sha256(),
                        document.name(),
                        document.mediaType(),
                        document.level().ordinal(),
                        Timestamp.from(now))
                .update();
    }

    /** @throws NotFound when there is none of that id */
    @Transactional(readOnly = true)
    public StoredDocument find(UUID id) {
        return jdbc.sql("SELECT d.*, c.size FROM document d JOIN document_content c ON c.sha256 = d.sha256"
                        + " WHERE d.id = ?")
                .param(id)
                .query(Documents::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The content, checked against its hash before the first byte is handed out. */
    public InputStream open(UUID id) {
        StoredDocument document = find(id);
        return contents.open(document.sha256(), document.size());
    }

    private static StoredDocument row(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                Level.values()[row.getInt("level")],
                row.getString("sha256"),
                row.getLong("size"));
    }
}
