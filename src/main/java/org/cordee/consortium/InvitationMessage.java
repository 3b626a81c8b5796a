package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The message of the lead to the organisations that it invites: a word, and whom they can call. It is in the invitation
 * and in its letters; never in a variable of a process.
 *
 * @param word without links, because the letter has the sender of the server; null when the lead wrote none
 * @param contactName a person of the lead; personal data
 * @param contactPhone the number of that person; personal data
 */
@Embeddable
public record InvitationMessage(
        @Column(name = "lead_word") @Nullable String word,
        @Column(name = "contact_name") @Nullable String contactName,
        @Column(name = "contact_phone") @Nullable String contactPhone) {

    /** The most characters of the word, so that the facts of a letter stay on its first screen. */
    public static final int LONGEST = 600;

    public static final InvitationMessage NONE = new InvitationMessage(null, null, null);

    private static final Pattern LINK = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*://|\\bwww\\.|\\bmailto:|\\bjavascript:"
                    + "|(?<![@\\w.-])(?:[a-z0-9-]+\\.)+(?:com|net|org|fr|eu|io|info|biz|ru|cn|xyz|top|site|online|link|app|dev)\\b");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,27}[0-9]");

    /**
     * Returns the message with its texts stripped; empty ones are null.
     *
     * @throws RuleViolation with all errors, each in its field
     */
    InvitationMessage checked() {
        CollectedRefusals checks = new CollectedRefusals();
        String words = plain(word);
        String name = plain(contactName);
        String phone = plain(contactPhone);
        if (words != null && words.length() > LONGEST) {
            checks.refuse(RuleViolation.of("word", "consortium.words.too-long", LONGEST));
        }
        if (words != null && LINK.matcher(words).find()) {
            checks.refuse(RuleViolation.of("word", "consortium.launch.word-link"));
        }
        if (name != null && name.length() > TextRules.SHORT) {
            checks.refuse(RuleViolation.of("contactName", "consortium.words.too-long", TextRules.SHORT));
        }
        if (name != null && LINK.matcher(name).find()) {
            checks.refuse(RuleViolation.of("contactName", "consortium.launch.word-link"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            checks.refuse(RuleViolation.of("contactPhone", "consortium.launch.phone-malformed"));
        }
        if (phone != null && name == null) {
            checks.refuse(RuleViolation.of("contactName", "consortium.launch.contact-missing"));
        }
        checks.throwIfRefused();
        return new InvitationMessage(words, name, phone);
    }

    /** Removes characters that are not seen but change how the text after them is read. */
    private static @Nullable String plain(@Nullable String text) {
        String words = text == null
                ? ""
                : CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                        .replaceAll("")
                        .strip();
        return words.isEmpty() ? null : words;
    }
}
