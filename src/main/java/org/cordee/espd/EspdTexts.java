package org.cordee.espd;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.jspecify.annotations.Nullable;

/**
 * The French texts of the criteria and their questions, from the message bundle of this room. The room has no web: it
 * reads the file itself, for the printed form.
 */
final class EspdTexts {

    private static final EspdTexts FRENCH = new EspdTexts("/messages/espd_fr.properties");

    private final Properties texts = new Properties();

    private EspdTexts(String file) {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(EspdTexts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static EspdTexts french() {
        return FRENCH;
    }

    /** Returns the text, which the bundle must have. */
    String text(String key) {
        String text = texts.getProperty("espd." + key);
        if (text == null) {
            throw new IllegalStateException("no text espd." + key);
        }
        return text;
    }

    private @Nullable String find(String key) {
        return texts.getProperty("espd." + key);
    }

    /** Returns the French name of a known criterion, otherwise the name that the buyer gave. */
    String criterion(AskedCriterion criterion) {
        String known = criterion.code() == null ? null : find("criterion." + criterion.code());
        String given = Objects.requireNonNullElse(criterion.name(), criterion.id());
        return Objects.requireNonNullElse(known, given);
    }

    /** Returns what a known criterion asks; the buyer's words for another. */
    String asks(AskedCriterion criterion, @Nullable CatalogueCriterion known) {
        String text = known == null ? null : find("criterion." + known.code() + ".asks");
        return Objects.requireNonNullElse(text, Objects.requireNonNullElse(criterion.description(), ""));
    }

    /** Returns the French text of a question with a known meaning, otherwise the words of the buyer. */
    String question(AskedProperty property, String meaning) {
        String known = meaning.isEmpty() ? null : find("question." + meaning);
        String given = Objects.requireNonNullElse(property.text(), property.id());
        return Objects.requireNonNullElse(known, given);
    }
}
