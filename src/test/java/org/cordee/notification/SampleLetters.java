package org.cordee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.notification.Matter.Wanted;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Letters, groupings and readers to test with. */
final class SampleLetters {

    static final UUID LEAD = Ids.next();
    static final UUID PARTNER = Ids.next();
    static final UUID CANDIDATE = Ids.next();
    static final UUID INVITATION = Ids.next();

    static final Recipient COORDINATOR = new Recipient("coordination@example.org", "Léa Roy", Locale.FRENCH, null);

    private SampleLetters() {}

    static Recipient nadia() {
        return new Recipient("n.benali@example.org", "Nadia Benali", Locale.FRENCH, null);
    }

    static Recipient mary() {
        return new Recipient("mary@example.org", null, Locale.ENGLISH, null);
    }

    static Letter letter(LetterState state, String recipient) {
        Recipient to = new Recipient(recipient, "Nadia Benali", Locale.FRENCH, null);
        String link = "https://cordee.example/i/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
        LetterBody body = new LetterBody(
                "Éco-travaux vous propose de répondre ensemble",
                "<p><img src=\"cid:logo\" alt=\"\"><a href=\"" + link + "\">Répondre</a></p>",
                "Répondre\n" + link + "\n",
                "cordee.example",
                Instant.parse("2026-11-24T09:46:12Z"));
        return Letter.write(Occasion.of(LetterKind.INVITATION, Ids.next(), Ids.next()), PARTNER, to, body, state);
    }

    /** A world of one grouping: its lead, one partner, one candidate and their readers. */
    static final class World implements Matters, Contacts {

        private final Function<UUID, List<Recipient>> readers;

        World(Recipient... readers) {
            this(organisation -> List.of(readers));
        }

        World(Function<UUID, List<Recipient>> readers) {
            this.readers = readers;
        }

        @Override
        public Matter of(UUID consortiumId, @Nullable UUID invitationId) {
            Wanted wanted = new Wanted(
                    "Entretien écologique des espaces verts",
                    Percentage.of("12"),
                    Percentage.of("18"),
                    new Hours(1100),
                    "Faut-il un camion\u202F?",
                    "Non, il est fourni.");
            return new Matter(
                    consortiumId,
                    "Rives vertes",
                    "Parc des Deux-Rives <lot 2>",
                    "Ville de Saint-Aubin-sur-Orme",
                    LEAD,
                    "Sillage Travaux publics",
                    Deadline.published(java.time.OffsetDateTime.parse("2026-12-15T12:00:00+01:00")),
                    wanted);
        }

        @Override
        public List<UUID> memberOrganisations(UUID consortiumId) {
            return List.of(LEAD, PARTNER);
        }

        @Override
        public String heading(UUID subjectId) {
            return "Calendrier des plantations";
        }

        @Override
        public String need(UUID slotId) {
            return "Tonte et fauche tardive";
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> organisationIds) {
            return organisationIds.stream()
                    .distinct()
                    .collect(Collectors.toMap(id -> id, id -> "Les Mains Vertes de l’Orme"));
        }

        @Override
        public List<Candidate> candidates(UUID consortiumId) {
            return List.of(new Candidate(CANDIDATE, INVITATION, answerDueAt(INVITATION)));
        }

        @Override
        public boolean isOpen(UUID invitationId) {
            return true;
        }

        @Override
        public Instant answerDueAt(UUID invitationId) {
            return Instant.parse("2026-11-27T17:00:00Z");
        }

        @Override
        public Recipient forwarded(UUID forwardId) {
            return mary();
        }

        @Override
        public List<Recipient> of(UUID organisationId) {
            return readers.apply(organisationId);
        }

        @Override
        public List<Recipient> coordinators() {
            return List.of(COORDINATOR);
        }

        @Override
        public List<Recipient> person(UUID personId) {
            return readers.apply(personId);
        }
    }
}
