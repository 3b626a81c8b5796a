package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores which pictures belong to which section. Their bytes are in the document store. */
@Component
class Pictures {

    private final JdbcClient jdbc;

    Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored picture.
     *
     * @param documentId also the picture's own id
     */
    record Picture(UUID documentId, int width, int height) {}

    void add(Section section, UUID documentId, DrawnPicture drawn, Instant at, @Nullable UUID by) {
        jdbc.sql("INSERT INTO bid_picture (document_id, section_id, consortium_id, width, height, added_at, added_by)"
                        + " VALUES (:document, :section, :consortium, :width, :height, :at, :by)")
                .param("document", documentId)
                .param("section", section.id())
                .param("consortium", section.consortiumId())
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("at", at)
                .param("by", by)
                .update();
    }

    List<Picture> of(UUID sectionId) {
        return jdbc.sql("SELECT document_id, width, height FROM bid_picture WHERE section_id = ? ORDER BY added_at,"
                        + " document_id")
                .param(sectionId)
                .query((row, n) -> new Picture(
                        row.getObject("document_id", UUID.class), row.getInt("width"), row.getInt("height")))
                .list();
    }

    boolean belongs(UUID consortiumId, UUID documentId) {
        return jdbc.sql("SELECT count(*) FROM bid_picture WHERE consortium_id = ? AND document_id = ?")
                        .params(consortiumId, documentId)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
