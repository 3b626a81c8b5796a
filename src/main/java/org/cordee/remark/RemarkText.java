package org.cordee.remark;

import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a remark or a reply, with the organisations that are asked to read it.
 *
 * @param words the text, with its lines
 * @param mentioned the organisations that are asked to read it, other readers of the section
 */
record RemarkText(String words, Set<UUID> mentioned) {

    static final int LONGEST = 2_000;
    static final int LONGEST_REPLY = 1_000;

    RemarkText {
        mentioned = Set.copyOf(mentioned);
    }

    /** @throws org.cordee.shared.RuleViolation when the words are missing or too long */
    static RemarkText ofRemark(@Nullable String words, Set<UUID> mentioned) {
        return new RemarkText(TextRules.required(TextRules.plain(words), "words", LONGEST), mentioned);
    }

    /** @throws org.cordee.shared.RuleViolation when the words are missing or too long */
    static RemarkText ofReply(@Nullable String words, Set<UUID> mentioned) {
        return new RemarkText(TextRules.required(TextRules.plain(words), "words", LONGEST_REPLY), mentioned);
    }

    /** Omits the words, so that no log can contain them. */
    @Override
    public String toString() {
        return "RemarkText[" + words.length() + " characters]";
    }
}
