package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Holds the texts in which an organisation says what it does.
 *
 * @param french shown to everybody unless the reader reads English and there is an English text; null for none
 * @param english optional, only beside a French text; null for none
 */
@Embeddable
public record PageWords(
        @Column(name = "words_fr") @Nullable String french,
        @Column(name = "words_en") @Nullable String english) {

    /** The most characters of a text. */
    public static final int LONGEST = 1_200;

    /** The organisation wrote nothing, or removed what it had written. */
    public static final PageWords NONE = new PageWords(null, null);

    /**
     * Takes texts as they were typed; a blank one is none.
     *
     * @throws RuleViolation naming the field {@code wordsFr} or {@code wordsEn}
     */
    public PageWords {
        french = written("wordsFr", french);
        english = written("wordsEn", english);
        if (english != null && french == null) {
            throw RuleViolation.of("wordsFr", "organisation.words.french-missing");
        }
    }

    /** Returns the text for a reader of English, or for all others; null when nothing is written. */
    public @Nullable String forReader(boolean readsEnglish) {
        return readsEnglish && english != null ? english : french;
    }

    private static @Nullable String written(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > LONGEST) {
            throw RuleViolation.of(field, "organisation.words.too-long", LONGEST, text.length());
        }
        return text;
    }
}
