package org.cordee.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.AccountSettings;
import org.cordee.account.LinkPage;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PublicAddress;
import org.cordee.consortium.AmountRange;
import org.cordee.consortium.InvitationMessage;
import org.cordee.notification.ConsortiumBrief.InvitationBrief;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The data of one consortium: its lead, one partner, one candidate and their recipients. */
public final class SampleLetterData implements LetterLookup, LetterContacts {

    /** The word of a lead that tries to look like another part of the letter. */
    static final String WORD = "Votre chantier nous a plu <b>vraiment</b>\n-- \nDe la part de la banque";

    private static final UUID INVITATION = Ids.next();

    private final Function<UUID, List<Recipient>> readers;
    private boolean invented;
    private Deadline offerDeadline = Deadline.published(OffsetDateTime.parse("2026-12-15T12:00:00+01:00"));

    SampleLetterData(Recipient... readers) {
        this(organisation -> List.of(readers));
    }

    public SampleLetterData(Function<UUID, List<Recipient>> readers) {
        this.readers = readers;
    }

    /** Returns the application's letter writing with this sample data in place of the consortia and the directory. */
    public WritingLetters writing(ApplicationContext context) {
        PublicAddress address = new PublicAddress(
                context.getBean(AccountSettings.class),
                context.getEnvironment(),
                context.getBeanProvider(LinkPage.class));
        return new WritingLetters(
                context.getBean(Letters.class),
                this,
                this,
                context.getBean(UnaddressedLetters.class),
                context.getBean(ComposingLetters.class),
                context.getBean(RenderingLetters.class),
                new LetterCalendar(address, context),
                context.getBean(OneTimeLinks.class),
                context.getBean(GuestLinks.class),
                address,
                context.getBean(LetterTransport.class),
                context.getBean(ChoosingPaces.class),
                context.getBean(NotificationSettings.class),
                context.getBean(BusinessClock.class));
    }

    @Override
    public ConsortiumBrief of(UUID consortiumId, @Nullable UUID invitationId) {
        InvitationBrief wanted = new InvitationBrief(
                "Entretien écologique des espaces verts",
                Percentage.of("12"),
                Percentage.of("18"),
                AmountRange.of(Percentage.of("12"), Percentage.of("18"), Amount.of("480000")),
                new Hours(1100),
                new InvitationMessage(WORD, "Inès Carpentier", "01 99 00 12 34"),
                "Faut-il un camion\u202F?",
                "Non, il est fourni.");
        return new ConsortiumBrief(
                consortiumId,
                "Rives vertes",
                "Parc des Deux-Rives <lot 2>",
                "Ville de Saint-Aubin-sur-Orme",
                SampleLetters.LEAD,
                "Sillage Travaux publics",
                offerDeadline,
                "https://marches.val-orme.example/",
                wanted);
    }

    @Override
    public boolean isInvented(UUID organisationId) {
        return invented;
    }

    /** Sets the deadline of the bids, for tests whose links must still be valid. */
    void endBidsAt(Instant at) {
        offerDeadline = Deadline.published(at.atZone(Deadline.PARIS).toOffsetDateTime());
    }

    /** Makes the lead an invented organisation of the demonstration. */
    void invent() {
        invented = true;
    }

    @Override
    public List<UUID> memberOrganisations(UUID consortiumId) {
        return List.of(SampleLetters.LEAD, SampleLetters.PARTNER);
    }

    @Override
    public List<UUID> dataRoomReaders(UUID consortiumId) {
        return memberOrganisations(consortiumId);
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
    public List<OpenCandidate> candidates(UUID consortiumId) {
        return List.of(new OpenCandidate(SampleLetters.CANDIDATE, INVITATION, answerDueAt(INVITATION)));
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
    public UUID invited(UUID invitationId) {
        return SampleLetters.CANDIDATE;
    }

    @Override
    public Map<UUID, String> consortiumNames(Collection<UUID> consortiumIds) {
        return consortiumIds.stream().collect(Collectors.toMap(Function.identity(), id -> "Rives vertes"));
    }

    @Override
    public Recipient forwardRecipient(UUID forwardId) {
        return SampleLetters.mary();
    }

    @Override
    public List<Recipient> of(UUID organisationId) {
        return readers.apply(organisationId);
    }

    @Override
    public List<Recipient> coordinators() {
        return List.of(SampleLetters.COORDINATOR);
    }

    @Override
    public List<Recipient> person(UUID personId) {
        return readers.apply(personId);
    }
}
