package org.cordee.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PublicAddress;
import org.cordee.notification.LetterContent.LetterButton;
import org.cordee.notification.LetterContent.LetterItem;
import org.cordee.opportunity.Digest;
import org.cordee.opportunity.Digest.DigestItem;
import org.cordee.opportunity.DigestLetter;
import org.cordee.opportunity.OpportunityContent;
import org.cordee.opportunity.OpportunityWords;
import org.cordee.platform.TimeFormats;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the digest of a watch, with two buttons of the same weight for each opportunity and a link that stops the
 * letters without signing in. It runs in the transaction that records the digest; the unique key of letters admits one
 * for a person and a period.
 */
@Component
class OpportunityDigestLetters implements DigestLetter {

    private static final Logger LOG = LoggerFactory.getLogger(OpportunityDigestLetters.class);
    private static final String KEY = "notification.opportunity-digest.";
    private static final String PAGE = "/opportunities";

    /** The link outlives the opportunities, so that an old letter can still be stopped. */
    private static final Duration LINK_LIFE = Duration.ofDays(90);

    private final Letters letters;
    private final LetterContacts contacts;
    private final RenderingLetters rendering;
    private final OneTimeLinks links;
    private final PublicAddress applicationAddress;
    private final OpportunityWords words;
    private final TimeFormats when;
    private final MessageSource texts;
    private final LetterTransport post;
    private final NotificationSettings settings;

    OpportunityDigestLetters(
            Letters letters,
            LetterContacts contacts,
            RenderingLetters rendering,
            OneTimeLinks links,
            PublicAddress applicationAddress,
            OpportunityWords words,
            TimeFormats when,
            MessageSource texts,
            LetterTransport post,
            NotificationSettings settings) {
        this.letters = letters;
        this.contacts = contacts;
        this.rendering = rendering;
        this.links = links;
        this.applicationAddress = applicationAddress;
        this.words = words;
        this.when = when;
        this.texts = texts;
        this.post = post;
        this.settings = settings;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Digest digest) {
        for (Recipient to : contacts.person(digest.personId())) {
            Instant until = digest.now().plus(LINK_LIFE);
            String token = links.issue(LINK_PURPOSE, digest.readerId(), digest.organisationId(), to.email(), until);
            String base = applicationAddress.ofLink(token) + "/opportunities";
            LetterContent content = composed(digest, to, base, until);
            LetterBody body = new LetterBody(
                    content.subject(),
                    rendering.html(content),
                    rendering.text(content),
                    null,
                    settings.domain(),
                    digest.now());
            Occasion occasion = Occasion.of(LetterKind.OPPORTUNITY_DIGEST, digest.readerId(), EventHeader.NO_CONSORTIUM)
                    .round(digest.period())
                    .leadingTo(PAGE);
            LetterState state = post.isConfigured() ? LetterState.QUEUED : LetterState.KEPT;
            Letter letter = Letter.write(occasion, digest.organisationId(), to, body, state);
            letter.offerStop(base + "/stop");
            letters.saveAndFlush(letter);
            LOG.info("letter written letter={} kind={} count={}", letter.id(), letter.kind(), digest.count());
        }
    }

    private LetterContent composed(Digest digest, Recipient to, String base, Instant until) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(to.locale());
        try {
            int more = digest.count() - digest.items().size();
            return new LetterContent(
                    to.locale().getLanguage(),
                    text(KEY + "subject", digest.count()),
                    to.name() == null ? text("notification.hello") : text("notification.hello.name", to.name()),
                    text(KEY + "title", digest.count()),
                    text(KEY + "text"),
                    List.of(),
                    List.of(new LetterButton(text(KEY + "action"), base, false)),
                    more > 0 ? text(KEY + "more", more) : null,
                    text(KEY + "personal." + digest.pace(), when.moment(until)),
                    applicationAddress.of(DailyLetters.CHOICE),
                    items(digest, base),
                    base + "/stop");
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private List<LetterItem> items(Digest digest, String base) {
        List<LetterItem> items = new ArrayList<>();
        for (DigestItem one : digest.items()) {
            OpportunityContent content = one.content();
            String kind = words.kind(one.kind());
            String page = base + "/" + one.opportunityId();
            List<String> lines = new ArrayList<>();
            lines.add(words.who(one.kind(), one.ownerName(), content));
            lines.add(words.where(content.places(), one.kilometres()) + " · " + words.amount(content));
            Deadline deadline = content.deadline();
            if (deadline != null) {
                lines.add(text(KEY + "deadline", when.moment(deadline)));
            }
            lines.add(text(KEY + "until", when.moment(content.answerUntil())));
            items.add(new LetterItem(
                    one.reminder() ? text(KEY + "reminder", kind) : kind,
                    content.title(),
                    lines,
                    List.of(
                            new LetterButton(text(KEY + "yes"), page + "?answer=YES", false),
                            new LetterButton(text(KEY + "no"), page + "?answer=NO", false))));
        }
        return items;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
