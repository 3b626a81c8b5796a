package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cordee.shared.AssignedKey;

/** The file of a received notice, byte by byte as it was received; it is stored compressed. */
@Entity
@Table(name = "notice_file")
@SuppressWarnings("NullAway.Init")
class NoticeFile extends AssignedKey<UUID> {

    @Id
    @Column(name = "notice_row_id")
    private UUID noticeRowId;

    @Enumerated(EnumType.STRING)
    @Column
    private NoticeFormat format;

    /** The number of bytes before compression; no more are read back. */
    @Column
    private int size;

    @Column(columnDefinition = "longblob")
    private byte[] content;

    protected NoticeFile() {}

    NoticeFile(UUID noticeRowId, NoticeFormat format, byte[] document) {
        this.noticeRowId = noticeRowId;
        this.format = format;
        this.size = document.length;
        this.content = compressed(document);
    }

    @Override
    public UUID getId() {
        return noticeRowId;
    }

    byte[] document() {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return stream.readNBytes(size);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static byte[] compressed(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
