package org.cordee.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives the deposited consortium the largest texts and price schedules that its members may write, and takes them away
 * again: what is read and printed is as large as it can be.
 */
final class LargestContents implements AutoCloseable {

    /** The most of a section's text, {@code SectionText}. */
    private static final int CHARACTERS = 99_000;

    /** The most of a price schedule, {@code PriceSheet}, less the lines that it has. */
    private static final int LINES = 480;

    private static final String CODE = "largest.";

    private static final String PARAGRAPH = "Nos équipes *entretiennent* les espaces verts de la ville.\n\n";

    private final JdbcTemplate jdbc;
    private final String consortium;
    private final List<Map<String, Object>> texts;

    LargestContents(ApplicationContext application, AccessTestData world) {
        this.jdbc = application.getBean(JdbcTemplate.class);
        this.consortium = world.deposited.id().toString();
        this.texts = jdbc.queryForList("SELECT id, markdown FROM bid_section WHERE consortium_id = ?", consortium);
        String text = PARAGRAPH.repeat(CHARACTERS / PARAGRAPH.length());
        jdbc.update("UPDATE bid_section SET markdown = ? WHERE consortium_id = ?", text, consortium);
        for (UUID sheet :
                jdbc.queryForList("SELECT id FROM price_sheet WHERE consortium_id = ?", UUID.class, consortium)) {
            Integer first = jdbc.queryForObject(
                    "SELECT COALESCE(MAX(position) + 1, 0) FROM price_line WHERE price_sheet_id = ?",
                    Integer.class,
                    sheet.toString());
            jdbc.batchUpdate(
                    "INSERT INTO price_line (price_sheet_id, position, code, label, unit, quantity, unit_price)"
                            + " VALUES (?, ?, ?, 'Tonte des pelouses, ramassage compris', 'm2', 1, 0)",
                    IntStream.range(0, LINES)
                            .mapToObj(line ->
                                    new Object[] {sheet.toString(), Objects.requireNonNull(first) + line, CODE + line})
                            .toList());
        }
    }

    @Override
    public void close() {
        texts.forEach(text -> jdbc.update(
                "UPDATE bid_section SET markdown = ? WHERE id = ?",
                text.get("markdown"),
                text.get("id").toString()));
        jdbc.update(
                "DELETE line FROM price_line line JOIN price_sheet sheet ON sheet.id = line.price_sheet_id"
                        + " WHERE sheet.consortium_id = ? AND line.code LIKE ?",
                consortium,
                CODE + "%");
    }
}
