package org.cordee.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.AmountRange;
import org.cordee.consortium.InvitationMessage;
import org.cordee.notification.LetterContent.LetterButton;
import org.cordee.notification.LetterContent.LetterFact;
import org.cordee.platform.Formats;
import org.cordee.platform.TimeFormats;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Formats an occasion in the recipient's language. All texts of a kind get the same arguments: 0 lead, 1 consortium, 2
 * market, 3 due date, 4 the other organisation, 5 the recipient's organisation. The subject line stands alone in a
 * mailbox and in the list of notifications. It gets the arguments shortened, and two more: 6 the subject, 7 the
 * deadline for bids. The text {@code .subject-of} is used where the occasion has a subject and the kind has that text.
 */
@Component
class ComposingLetters {

    static final int LONGEST_NAME = 70;
    private static final int LONGEST_HEADLINE = 300;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final MessageSource texts;
    private final Formats say;
    private final TimeFormats when;

    ComposingLetters(MessageSource texts, Formats say, TimeFormats when) {
        this.texts = texts;
        this.say = say;
        this.when = when;
    }

    /**
     * Composes the content of a letter.
     *
     * @param addresses the targets of the first and the second button; buttons without a target or text are left out
     * @param demonstration true when subject and title have to say that no buyer gets anything
     */
    LetterContent compose(
            Occasion occasion,
            @Nullable ConsortiumBrief matter,
            Recipient to,
            Map<UUID, String> names,
            @Nullable UUID organisationId,
            List<String> addresses,
            @Nullable Instant linkExpiresAt,
            boolean demonstration) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(to.locale());
        try {
            Object[] arguments = arguments(occasion, matter, names, organisationId);
            Map<FactKind, String> values = values(occasion, matter);
            String key = "notification." + occasion.kind().key() + ".";
            return new LetterContent(
                    to.locale().getLanguage(),
                    marked(key, "subject", demonstration, subject(key, values, arguments, matter), arguments),
                    to.name() == null ? text("notification.hello") : text("notification.hello.name", to.name()),
                    marked(key, "title", demonstration, text(key + "title", arguments), arguments),
                    demonstrated(key, "text", demonstration, text(key + "text", arguments), arguments),
                    facts(key, occasion.kind(), values),
                    actions(key, addresses, arguments),
                    optional(key + "after", arguments),
                    linkExpiresAt == null ? null : personal(key, occasion, linkExpiresAt),
                    null);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** A notification that the daily letter lists: its grouping, empty without one, and its subject line. */
    record DigestLine(String grouping, String title) {}

    /**
     * Composes the letter that lists a day's notifications.
     *
     * @param lines the notifications that the letter lists
     * @param count the number of all notifications of the day
     * @param addresses the list of notifications, and the page to choose what is sent
     */
    LetterContent composeDigest(Recipient to, List<DigestLine> lines, int count, List<String> addresses) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(to.locale());
        try {
            String key = "notification." + LetterKind.DAILY_LETTER.key() + ".";
            int more = count - lines.size();
            return new LetterContent(
                    to.locale().getLanguage(),
                    text(key + "subject", count),
                    to.name() == null ? text("notification.hello") : text("notification.hello.name", to.name()),
                    text(key + "title", count),
                    text(key + "text"),
                    lines.stream()
                            .map(line -> new LetterFact(
                                    line.grouping().isEmpty() ? text(key + "account") : brief(line.grouping()),
                                    line.title()))
                            .toList(),
                    actions(key, addresses, new Object[0]),
                    more > 0 ? text(key + "more", more) : null,
                    null,
                    null);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** Returns the text of the demonstration where the kind has one, else the usual text. */
    private String demonstrated(String key, String part, boolean demonstration, String usual, Object[] arguments) {
        String own = demonstration ? optional(key + "demonstration-" + part, arguments) : null;
        return own == null ? usual : own;
    }

    /** Returns a headline that says in a demonstration that no buyer gets anything. */
    private String marked(String key, String part, boolean demonstration, String usual, Object[] arguments) {
        if (!demonstration) {
            return usual;
        }
        String headline = text("notification.demonstration", demonstrated(key, part, true, usual, arguments));
        return headline.length() <= LONGEST_HEADLINE ? headline : headline.substring(0, LONGEST_HEADLINE - 1) + "…";
    }

    /** Returns what the letter says about its link: the one of an occasion, or else the one of a guest's act. */
    private String personal(String key, Occasion occasion, Instant until) {
        String own = optional(key + "personal", when.moment(until));
        String usual = occasion.link() == null ? "notification.personal-act" : "notification.personal";
        return own == null ? text(usual, when.moment(until)) : own;
    }

    private Object[] arguments(
            Occasion occasion,
            @Nullable ConsortiumBrief matter,
            Map<UUID, String> names,
            @Nullable UUID organisationId) {
        return new Object[] {
            matter == null ? "" : matter.leadName(),
            matter == null ? "" : matter.consortiumName(),
            matter == null ? "" : matter.marketTitle(),
            when.moment(occasion.dueAt()),
            occasion.otherOrganisationId() == null
                    ? occasion.facts().getOrDefault(FactKind.PARTY, "")
                    : name(names, occasion.otherOrganisationId()),
            name(names, organisationId)
        };
    }

    private static String name(Map<UUID, String> names, @Nullable UUID organisationId) {
        return organisationId == null ? "" : names.getOrDefault(organisationId, "");
    }

    private String subject(
            String key, Map<FactKind, String> values, Object[] arguments, @Nullable ConsortiumBrief matter) {
        String what = about(values);
        Deadline deadline = matter == null ? null : matter.offerDeadline();
        Object[] brief = Stream.concat(
                        Arrays.stream(arguments), Stream.of(what, deadline == null ? "" : when.moment(deadline)))
                .map(argument -> brief(argument.toString()))
                .toArray();
        String of = what.isEmpty() ? null : optional(key + "subject-of", brief);
        return of == null ? text(key + "subject", brief) : of;
    }

    private String about(Map<FactKind, String> values) {
        return Stream.of(
                        FactKind.SECTION,
                        FactKind.PIECES,
                        FactKind.STEP,
                        FactKind.STAGE,
                        FactKind.RULE,
                        FactKind.DOSSIER_VERSION,
                        FactKind.NEED,
                        FactKind.SCHEME,
                        FactKind.SHOWCASE,
                        FactKind.ENTRY,
                        FactKind.BOOKLET)
                .filter(values::containsKey)
                .findFirst()
                .map(kind -> said(kind, values.get(kind)))
                .orElse("");
    }

    /** Shortens a text, between words where possible: a mailbox shows no more, and the column holds 300 characters. */
    private static String brief(String text) {
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_NAME - 1);
        return text.substring(0, space > LONGEST_NAME / 2 ? space : LONGEST_NAME - 1) + "…";
    }

    private Map<FactKind, String> values(Occasion occasion, @Nullable ConsortiumBrief matter) {
        Map<FactKind, String> values = new EnumMap<>(FactKind.class);
        if (matter != null) {
            put(values, FactKind.MARKET, matter.marketTitle());
            put(values, FactKind.BUYER, matter.buyerName());
            put(values, FactKind.PLATFORM, matter.platformUrl());
            Deadline deadline = matter.offerDeadline();
            put(values, FactKind.OFFER_DEADLINE, deadline == null ? null : when.moment(deadline));
            wanted(values, matter.wanted());
        }
        Instant due = occasion.dueAt();
        put(values, FactKind.DUE, due == null ? null : text("notification.before", when.moment(due)));
        occasion.facts().forEach((kind, value) -> put(values, kind, value));
        return values;
    }

    private List<LetterFact> facts(String key, LetterKind of, Map<FactKind, String> values) {
        return of.facts().stream()
                .filter(values::containsKey)
                .map(kind -> new LetterFact(label(key, kind), said(kind, values.get(kind))))
                .toList();
    }

    /** Returns the name of a line of the table: the one of this kind of letter, or else the usual one. */
    private String label(String key, FactKind kind) {
        String own = optional(key + "fact." + kind.name());
        return own == null ? text("notification.fact." + kind.name()) : own;
    }

    private void wanted(Map<FactKind, String> values, ConsortiumBrief.@Nullable InvitationBrief wanted) {
        if (wanted == null) {
            return;
        }
        put(values, FactKind.NEED, wanted.need());
        put(values, FactKind.SHARE, share(wanted));
        put(values, FactKind.HOURS, Hours.NONE.equals(wanted.hours()) ? null : say.hours(wanted.hours()));
        put(values, FactKind.QUESTION, wanted.question());
        put(values, FactKind.ANSWER, wanted.answer());
        put(values, FactKind.WORD, word(wanted.message()));
        put(values, FactKind.CONTACT, contact(wanted.message()));
    }

    private String share(ConsortiumBrief.InvitationBrief wanted) {
        Percentage low = wanted.minShare();
        Percentage high = wanted.maxShare();
        boolean one = low.equals(high);
        String share = one ? say.percent(low) : text("notification.share", say.number(low), say.number(high));
        AmountRange amounts = wanted.amounts();
        if (amounts == null) {
            return share;
        }
        return one
                ? text("notification.share-amount", share, say.amount(amounts.most()))
                : text("notification.share-amounts", share, say.amount(amounts.least()), say.amount(amounts.most()));
    }

    /** Returns the lead's word in one line, so that it cannot look like another part of a letter in plain text. */
    private @Nullable String word(InvitationMessage message) {
        String word = message.word();
        return word == null
                ? null
                : text("notification.word", SPACES.matcher(word).replaceAll(" "));
    }

    private @Nullable String contact(InvitationMessage message) {
        String name = message.contactName();
        String phone = message.contactPhone();
        return name == null || phone == null ? name : text("notification.contact", name, phone);
    }

    /** Formats codes and moments that come with the occasion. */
    private String said(FactKind kind, @Nullable String value) {
        String given = value == null ? "" : value;
        return switch (kind) {
            case REASON, OUTCOME, CHANGE, PAUSE ->
                text("notification." + kind.name().toLowerCase(Locale.ROOT) + "." + given);
            case PIECES ->
                Arrays.stream(given.split(","))
                        .map(piece -> text("application.piece." + piece))
                        .collect(Collectors.joining(", "));
            case ANSWERS ->
                Arrays.stream(given.split(","))
                        .map(fact -> text("application.room.fact." + fact))
                        .collect(Collectors.joining(", "));
            case STAGE -> text("assessment.stage." + given);
            case STEP -> step(given);
            case PROOF ->
                given.equals("ESUS")
                        ? text("notification.proof.ESUS")
                        : text("notification.proof", text("web.kind." + given));
            case LAPSES_ON -> when.date(LocalDate.parse(given));
            case RULE -> text("notification.rule", given);
            case HELP -> text("support.kind." + given);
            case TIME_LEFT -> timeLeft(Integer.parseInt(given));
            case DEPOSITED_AT, SIGNED_AT, CHANGED_AT -> when.stamp(Instant.parse(given));
            case MEETING_AT -> when.moment(Instant.parse(given));
            case SHOWCASE_AT -> hours(given);
            default -> given;
        };
    }

    /** Returns the hours of an event: {@code jeu. 10 déc., 09:30 à 17:00}. */
    private String hours(String interval) {
        String[] ends = interval.split("/", 2);
        return text("notification.hours", when.moment(Instant.parse(ends[0])), when.time(Instant.parse(ends[1])));
    }

    /** Returns the name of a step, or its id for a step of another version of the models. */
    private String step(String element) {
        String name = optional("process.step." + element);
        return name == null ? element : name;
    }

    private String timeLeft(int minutes) {
        return minutes < 60
                ? text("notification.time-left.minutes", minutes)
                : text("notification.time-left.hours", minutes / 60);
    }

    private static void put(Map<FactKind, String> values, FactKind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(kind, value);
        }
    }

    private List<LetterButton> actions(String key, List<String> addresses, Object[] arguments) {
        List<LetterButton> actions = new ArrayList<>();
        for (int place = 0; place < addresses.size(); place++) {
            String label = optional(key + (place == 0 ? "action" : "second"), arguments);
            if (label != null) {
                actions.add(new LetterButton(label, addresses.get(place), place == 0));
            }
        }
        return actions;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private @Nullable String optional(String key, Object... arguments) {
        return texts.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    }
}
