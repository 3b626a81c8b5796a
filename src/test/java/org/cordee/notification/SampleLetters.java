package org.cordee.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Letters and recipients for tests. */
public final class SampleLetters {

    public static final UUID LEAD = Ids.next();
    public static final UUID PARTNER = Ids.next();
    public static final UUID CANDIDATE = Ids.next();

    public static final Recipient COORDINATOR =
            new Recipient("coordination@example.org", "Léa Roy", Locale.FRENCH, null);

    private SampleLetters() {}

    public static Recipient nadia() {
        return new Recipient("n.benali@example.org", "Nadia Benali", Locale.FRENCH, null);
    }

    public static Recipient mary() {
        return new Recipient("mary@example.org", null, Locale.ENGLISH, null);
    }

    public static Letter letter(LetterState state, String recipient) {
        return letter(state, recipient, null);
    }

    /** @param calendar the dates of the letter; null for none */
    public static Letter letter(LetterState state, String recipient, @Nullable String calendar) {
        Recipient to = new Recipient(recipient, "Nadia Benali", Locale.FRENCH, null);
        String link = "https://cordee.example/i/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
        LetterBody body = new LetterBody(
                "Éco-travaux vous propose de répondre ensemble",
                "<p><img src=\"cid:logo\" alt=\"\"><a href=\"" + link + "\">Répondre</a></p>",
                "Répondre\n" + link + "\n",
                calendar,
                "cordee.example",
                Instant.parse("2026-11-24T09:46:12Z"));
        return Letter.write(Occasion.of(LetterKind.INVITATION, Ids.next(), Ids.next()), PARTNER, to, body, state);
    }
}
