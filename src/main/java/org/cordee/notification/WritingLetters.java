package org.cordee.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.OneTimeLinks.GuestInvitation;
import org.cordee.account.PublicAddress;
import org.cordee.booklet.ContributingEntry;
import org.cordee.need.AskingStructures;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.BusinessClock;
import org.cordee.showcase.AnsweringDemonstration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letters of one occasion, once: when an event is received again, the letters already exist; when two nodes
 * receive it at the same moment, the database accepts one of them. The secret of a link is created here and stored
 * nowhere but in the letter.
 */
@Component
class WritingLetters {

    /** The pages, below a link of a purpose, on which its holder declines. */
    private static final Map<String, String> DECLINING = Map.of(
            Link.INVITATION,
            "/invitation/decline",
            Link.INTRODUCTION,
            "/introduction/decline",
            AskingStructures.LINK_PURPOSE,
            "/inquiry/decline",
            AnsweringDemonstration.LINK_PURPOSE,
            "/demonstration/decline",
            ContributingEntry.LINK_PURPOSE,
            "/booklet/refusal");

    private static final Logger LOG = LoggerFactory.getLogger(WritingLetters.class);

    private final Letters letters;
    private final LetterLookup matters;
    private final LetterContacts contacts;
    private final UnaddressedLetters unaddressed;
    private final ComposingLetters composing;
    private final RenderingLetters rendering;
    private final LetterCalendar calendar;
    private final OneTimeLinks links;
    private final GuestLinks guests;
    private final PublicAddress applicationAddress;
    private final LetterTransport post;
    private final ChoosingPaces paces;
    private final NotificationSettings settings;
    private final BusinessClock clock;

    WritingLetters(
            Letters letters,
            LetterLookup matters,
            LetterContacts contacts,
            UnaddressedLetters unaddressed,
            ComposingLetters composing,
            RenderingLetters rendering,
            LetterCalendar calendar,
            OneTimeLinks links,
            GuestLinks guests,
            PublicAddress applicationAddress,
            LetterTransport post,
            ChoosingPaces paces,
            NotificationSettings settings,
            BusinessClock clock) {
        this.letters = letters;
        this.matters = matters;
        this.contacts = contacts;
        this.unaddressed = unaddressed;
        this.composing = composing;
        this.rendering = rendering;
        this.calendar = calendar;
        this.links = links;
        this.guests = guests;
        this.applicationAddress = applicationAddress;
        this.post = post;
        this.paces = paces;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes one letter to each contact of the organisation. When it has no contact yet, a letter that asks for
     * something is kept for the first contact.
     */
    @Transactional
    public void write(Occasion occasion, UUID organisationId) {
        if (letters.existsByKindAndSubjectIdAndRoundAndOrganisationId(
                occasion.kind(), occasion.subjectId(), occasion.round(), organisationId)) {
            return;
        }
        List<Recipient> recipients = contacts.recipients(occasion, organisationId);
        if (recipients.isEmpty()) {
            noteUnaddressed(occasion, organisationId);
            return;
        }
        ConsortiumBrief matter = matterOf(occasion);
        Map<UUID, String> names = matters.names(Stream.of(organisationId, occasion.otherOrganisationId())
                .filter(Objects::nonNull)
                .toList());
        recipients.forEach(recipient -> write(occasion, matter, names, organisationId, recipient));
    }

    private @Nullable ConsortiumBrief matterOf(Occasion occasion) {
        return occasion.kind().isOutsideConsortia()
                ? null
                : matters.of(occasion.consortiumId(), occasion.invitationId());
    }

    /** Keeps the letter for later. A letter that asks for nothing is not kept, because it would be useless later. */
    private void noteUnaddressed(Occasion occasion, UUID organisationId) {
        if (occasion.page() != null) {
            unaddressed.note(occasion, organisationId, clock.now());
        }
        LOG.warn(
                "letter has no recipient kind={} organisation={} consortium={}",
                occasion.kind(),
                organisationId,
                occasion.consortiumId());
    }

    /** Tells if the letter of a kind about a subject was written, to any recipient. */
    boolean isWritten(LetterKind kind, UUID subjectId) {
        return letters.existsByKindAndSubjectId(kind, subjectId);
    }

    /** Writes one letter to a known address, for example to the colleague to whom an invitation was forwarded. */
    @Transactional
    public void write(Occasion occasion, @Nullable UUID organisationId, Recipient recipient) {
        if (letters.existsByKindAndSubjectIdAndRoundAndRecipient(
                occasion.kind(), occasion.subjectId(), occasion.round(), recipient.email())) {
            return;
        }
        ConsortiumBrief matter = matterOf(occasion);
        Map<UUID, String> names = matters.names(Stream.of(organisationId, occasion.otherOrganisationId())
                .filter(Objects::nonNull)
                .toList());
        write(occasion, matter, names, organisationId, recipient);
    }

    private void write(
            Occasion occasion,
            @Nullable ConsortiumBrief matter,
            Map<UUID, String> names,
            @Nullable UUID organisationId,
            Recipient recipient) {
        Link link = linkFor(occasion, recipient);
        GuestInvitation guest = link == null ? guests.linkFor(occasion, matter, organisationId, recipient) : null;
        LetterContent composed = composing.compose(
                occasion,
                matter,
                recipient,
                names,
                organisationId,
                guest == null
                        ? addresses(occasion, link, organisationId, recipient)
                        : List.of(applicationAddress.ofLink(links.issue(guest))),
                guest != null ? guest.expiresAt() : link == null ? null : link.expiresAt(),
                isDemonstration(occasion, matter));
        LetterContent content =
                composed.withChoice(recipient.personId() == null ? null : applicationAddress.of(DailyLetters.CHOICE));
        Instant now = clock.now();
        LetterBody body = new LetterBody(
                content.subject(),
                rendering.html(content),
                rendering.text(content),
                calendar.of(occasion, matter, content, recipient, now),
                settings.domain(),
                now);
        LetterState state = switch (paces.paceOf(occasion.kind(), recipient.personId())) {
            case AT_ONCE -> post.isConfigured() ? LetterState.QUEUED : LetterState.KEPT;
            case DAILY -> LetterState.GATHERED;
            case NEVER -> LetterState.SILENT;
        };
        Letter letter = letters.saveAndFlush(Letter.write(occasion, organisationId, recipient, body, state));
        LOG.info("letter written letter={} kind={} consortium={}", letter.id(), letter.kind(), letter.consortiumId());
    }

    private boolean isDemonstration(Occasion occasion, @Nullable ConsortiumBrief matter) {
        return matter != null && occasion.kind().isAboutDeposit() && matters.isInvented(matter.leadOrganisationId());
    }

    private @Nullable Link linkFor(Occasion occasion, Recipient recipient) {
        Link link = occasion.link();
        if (link == null || !link.expiresAt().isAfter(clock.now())) {
            return null;
        }
        boolean hasAccount = link.onlyWithoutAccount() && recipient.personId() != null;
        return hasAccount || !applicationAddress.hasPage(link.purpose()) ? null : link;
    }

    /**
     * Returns the targets of the buttons: an invitation, an introduction, an inquiry, a demonstration and a call for
     * contributions get a second one, to decline directly from the letter.
     */
    private List<String> addresses(
            Occasion occasion, @Nullable Link link, @Nullable UUID organisationId, Recipient recipient) {
        List<String> addresses = new ArrayList<>();
        if (link != null) {
            String token =
                    links.issue(link.purpose(), link.subjectId(), organisationId, recipient.email(), link.expiresAt());
            addresses.add(applicationAddress.ofLink(token));
            String second = DECLINING.get(link.purpose());
            if (second != null) {
                addresses.add(applicationAddress.ofLink(token) + second);
            }
        } else if (occasion.page() != null) {
            addresses.add(applicationAddress.of(occasion.page()));
            Instant due = occasion.dueAt();
            String second = occasion.link() == null
                    ? null
                    : DECLINING.get(occasion.link().purpose());
            if (second != null && due != null) {
                addresses.add(applicationAddress.of(occasion.page() + second.substring(second.lastIndexOf('/'))));
            }
        }
        return addresses;
    }
}
