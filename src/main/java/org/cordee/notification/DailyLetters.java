package org.cordee.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cordee.account.PublicAddress;
import org.cordee.notification.ComposingLetters.DigestLine;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to each person who chose so one letter a day, at a fixed hour in Paris, that lists what came since the last
 * one. The letter and the marks of the listed ones are one transaction: a node that is killed leaves both or neither,
 * and the next round, of any node, writes what is missing. The unique key of letters admits one per person and day. The
 * hour is business time; a server that was down at that hour writes when it is back.
 */
@Component
class DailyLetters {

    /** The most notifications that one letter lists; the letter says how many more there are. */
    static final int LISTED = 40;

    private static final Logger LOG = LoggerFactory.getLogger(DailyLetters.class);
    private static final Limit PERSONS_AT_ONCE = Limit.of(500);
    private static final String PAGE = "/notifications";
    /** The page on which people choose what is sent to them. */
    static final String CHOICE = "/notifications/choice";

    private final Letters letters;
    private final LetterContacts contacts;
    private final LetterLookup matters;
    private final ComposingLetters composing;
    private final RenderingLetters rendering;
    private final PublicAddress applicationAddress;
    private final LetterTransport post;
    private final NotificationSettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DailyLetters(
            Letters letters,
            LetterContacts contacts,
            LetterLookup matters,
            ComposingLetters composing,
            RenderingLetters rendering,
            PublicAddress applicationAddress,
            LetterTransport post,
            NotificationSettings settings,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.contacts = contacts;
        this.matters = matters;
        this.composing = composing;
        this.rendering = rendering;
        this.applicationAddress = applicationAddress;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes the letters of the last hour of writing that has passed; without gathered ones this is one statement. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        ZonedDateTime hour = lastHour(clock.now(), settings.digestHour());
        for (UUID person : letters.personsWithGathered(hour.toInstant(), PERSONS_AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> write(person, hour));
            } catch (RuntimeException | Error again) {
                LOG.error("daily letter not written, will be tried again person={}", person, again);
            }
        }
    }

    /** Returns the last moment at or before now at which the clocks of Paris showed this hour. */
    static ZonedDateTime lastHour(Instant now, int hour) {
        ZonedDateTime there = now.atZone(Deadline.PARIS);
        ZonedDateTime today = at(there.toLocalDate(), hour);
        return today.isAfter(there) ? at(there.toLocalDate().minusDays(1), hour) : today;
    }

    private static ZonedDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Deadline.PARIS);
    }

    private void write(UUID person, ZonedDateTime hour) {
        List<Letter> gathered = letters.gathered(person, hour.toInstant());
        if (gathered.isEmpty()) {
            return;
        }
        Recipient recipient = contacts.person(person).stream().findFirst().orElse(null);
        if (recipient == null) {
            gathered.forEach(Letter::recordSilent);
            letters.saveAll(gathered);
            return;
        }
        int day = Math.toIntExact(hour.toLocalDate().toEpochDay());
        if (letters.existsByKindAndSubjectIdAndRoundAndRecipient(
                LetterKind.DAILY_LETTER, person, day, recipient.email())) {
            return;
        }
        gathered.forEach(Letter::recordListed);
        letters.saveAll(gathered);
        Occasion occasion = Occasion.of(LetterKind.DAILY_LETTER, person, EventHeader.NO_CONSORTIUM)
                .round(day)
                .leadingTo(PAGE);
        LetterContent content = composing.composeDigest(
                recipient,
                lines(gathered),
                gathered.size(),
                List.of(applicationAddress.of(PAGE), applicationAddress.of(CHOICE)));
        LetterBody body = new LetterBody(
                content.subject(),
                rendering.html(content),
                rendering.text(content),
                null,
                settings.domain(),
                clock.now());
        LetterState state = post.isConfigured() ? LetterState.QUEUED : LetterState.KEPT;
        Letter letter = letters.saveAndFlush(Letter.write(occasion, null, recipient, body, state));
        LOG.info("daily letter written letter={} listed={}", letter.id(), gathered.size());
    }

    private List<DigestLine> lines(List<Letter> gathered) {
        Map<UUID, String> names = matters.consortiumNames(gathered.stream()
                .map(Letter::consortiumId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return gathered.stream()
                .limit(LISTED)
                .map(letter -> new DigestLine(
                        letter.consortiumId() == null ? "" : names.getOrDefault(letter.consortiumId(), ""),
                        letter.title()))
                .toList();
    }
}
