package org.cordee.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A member's answer for a piece without the bytes of the file. The constructor refuses an incomplete answer.
 *
 * @param issuedOn the date printed on the file
 * @param expiresOn the last day of validity when the file states one
 * @param url the address at which the buyer finds it
 * @param said access instructions, the reference of the former consultation, or why the member is not concerned
 * @param operatorId the operator that signed the commitment letter (R2143-12); optional when only one is asked for
 */
public record Provision(
        PieceAnswer answer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String url,
        @Nullable String said,
        @Nullable UUID operatorId) {

    private static final int LONGEST = 500;

    public Provision {
        url = words(url);
        said = words(said);
        switch (answer) {
            case FILE, SHEET -> {}
            case ONLINE -> {
                requireAddress(url);
                require("said", said, "application.piece.access-missing");
            }
            case ALREADY_SENT -> require("said", said, "application.piece.reference-missing");
            case NOT_CONCERNED -> require("said", said, "application.piece.reason-missing");
            case NONE, RECORDED -> throw RuleViolation.of("answer", "application.piece.answer-missing");
        }
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            throw RuleViolation.of("expiresOn", "application.piece.expires-before-issued");
        }
        tooLong("url", url);
        tooLong("said", said);
    }

    public static Provision file(@Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
        return new Provision(PieceAnswer.FILE, issuedOn, expiresOn, null, null, null);
    }

    public static Provision sheet() {
        return new Provision(PieceAnswer.SHEET, null, null, null, null, null);
    }

    public static Provision online(String url, String access) {
        return new Provision(PieceAnswer.ONLINE, null, null, url, access, null);
    }

    public static Provision alreadySent(String consultation, @Nullable LocalDate expiresOn) {
        return new Provision(PieceAnswer.ALREADY_SENT, null, expiresOn, null, consultation, null);
    }

    public static Provision notConcerned(String reason) {
        return new Provision(PieceAnswer.NOT_CONCERNED, null, null, null, reason, null);
    }

    public Provision of(@Nullable UUID operator) {
        return new Provision(answer, issuedOn, expiresOn, url, said, operator);
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void require(String field, @Nullable String text, String key) {
        if (text == null) {
            throw RuleViolation.of(field, key);
        }
    }

    /** Refuses any address but one that a browser opens, because it becomes a link on the lead's page. */
    private static void requireAddress(@Nullable String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return;
            }
        } catch (URISyntaxException unreadable) {
            // an unreadable address is refused below
        }
        throw RuleViolation.of("url", "application.piece.address-wrong");
    }

    private static void tooLong(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw RuleViolation.of(field, "application.piece.too-long", LONGEST);
        }
    }
}
