package org.cordee.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.MarginReading;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.PriceView;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SettingMargin;
import org.cordee.bid.SettlingOutline;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.evidence.ApplicationView.MemberLine;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PreparedApplications;
import org.cordee.play.SpreadPrices;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.DecidingApproval;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.ShowingBid;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;

/** Performs the acts of the people of a consortium; each act waits for its task first, as a user would. */
public final class PartyActs extends FormingActs {

    private final PreparedApplications applications;

    public PartyActs(Scenes scenes) {
        super(scenes);
        this.applications = new PreparedApplications(scenes.application());
    }

    /** Provides the mandatory evidence when the member's task appears, and submits it. */
    public void handInEvidence(Scene scene, Firm member) {
        handInEvidenceNow(
                member, scenes.task(scene, UserTask.PROVIDE_EVIDENCE, member).subjectId());
    }

    public void handInEvidenceNow(Firm member, UUID file) {
        applications.handIn(member.actor(), file);
    }

    public List<Piece> missingPieces(Firm member, UUID file) {
        return applications.missing(member.actor(), file);
    }

    /** Makes the declaration on honour, unless it is made. */
    public void declare(Firm member, UUID file) {
        applications.declare(member.actor(), file);
    }

    public void provideAll(Firm member, UUID file) {
        declare(member, file);
        missingPieces(member, file).forEach(piece -> providePiece(member, file, piece));
    }

    public void providePiece(Firm member, UUID file, Piece piece) {
        applications.provide(member.actor(), file, piece);
    }

    /** Chooses the forms that the application can fill in for the member, when its task appears. */
    public void chooseSheets(Scene scene, Firm member) {
        UUID file = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, member).subjectId();
        applications.chooseSheets(member.actor(), file);
    }

    public void acceptEvidence(Scene scene, UUID file) {
        applications.accept(scene.lead().actor(), file);
    }

    /** Submits the evidence of every member that has not yet, and accepts it as the lead. */
    public void prepareApplication(Scene scene) {
        acceptEvidence(scene, handInEvidence(scene));
    }

    /** Submits the evidence of every member that has not yet, and returns the ids of these evidence files. */
    public List<UUID> handInEvidence(Scene scene) {
        List<MemberLine> members = applications.members(scene.lead().actor(), scene.id()).stream()
                .filter(member -> !member.state().isSettled())
                .toList();
        for (MemberLine member : members) {
            awaitTask(scene, UserTask.PROVIDE_EVIDENCE, member.evidenceFileId());
            applications.handIn(PreparedApplications.somebodyOf(member.organisationId()), member.evidenceFileId());
        }
        return members.stream().map(MemberLine::evidenceFileId).toList();
    }

    public void acceptEvidence(Scene scene, List<UUID> files) {
        for (UUID file : files) {
            awaitTask(scene, UserTask.CHECK_APPLICATION, file);
            acceptEvidence(scene, file);
        }
    }

    private void awaitTask(Scene scene, UserTask kind, UUID subject) {
        scenes.await(
                kind + " of " + subject,
                () -> scenes.tasks(scene, kind).stream()
                        .anyMatch(task -> task.subjectId().equals(subject)));
    }

    /** Settles the proposed outline as the lead, when its task appears. */
    public void settle(Scene scene) {
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        int version = scenes.bean(OutlineReading.class)
                .outline(scene.lead().actor(), scene.id())
                .version();
        scenes.bean(SettlingOutline.class).settle(scene.lead().actor(), scene.id(), version);
    }

    /** Submits the member's section and its validated price, after the outline is settled. */
    public UUID handIn(Scene scene, Firm member) {
        UUID section = write(scene, member, "Notre **méthode**");
        price(scene, member);
        return section;
    }

    public UUID write(Scene scene, Firm member, String text) {
        scenes.await(
                "the outline or the section",
                () -> !scenes.tasks(scene, UserTask.SETTLE_OUTLINE).isEmpty()
                        || !scenes.tasks(scene, UserTask.WRITE_SECTION).isEmpty());
        if (!scenes.tasks(scene, UserTask.SETTLE_OUTLINE).isEmpty()) {
            settle(scene);
        }
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, member).subjectId();
        int version =
                scenes.bean(BidReading.class).section(member.actor(), section).version();
        scenes.bean(WritingSection.class).submit(member.actor(), section, version, "Notre part", text);
        return section;
    }

    /** Gives the agreed amount as a whole, and validates it when the signatory's task appears. */
    public void price(Scene scene, Firm member) {
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, member).subjectId();
        givePrice(member, sheet);
        scenes.task(scene, UserTask.VALIDATE_PRICE, member);
        validatePrice(member, sheet);
    }

    /** Gives the agreed amount where it is far below the buyer's estimate, so that it has to be justified. */
    public void priceLow(Scene scene, Firm member) {
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, member).subjectId();
        givePrice(member, sheet);
        scenes.task(scene, UserTask.JUSTIFY_PRICE, member);
        scenes.bean(JustifyingPrice.class).justify(member.actor(), sheet, "Matériel amorti");
        scenes.task(scene, UserTask.VALIDATE_PRICE, member);
        validatePrice(member, sheet);
    }

    public void givePrice(Firm member, UUID sheet) {
        PriceView price = scenes.bean(BidReading.class).price(member.actor(), sheet);
        FillingPrices filling = scenes.bean(FillingPrices.class);
        if (price.isGiven()) {
            int version = filling.savePrices(member.actor(), sheet, price.version(), SpreadPrices.of(price));
            filling.handIn(member.actor(), sheet, version);
        } else {
            filling.giveLumpSum(member.actor(), sheet, price.version());
        }
    }

    public void validatePrice(Firm member, UUID sheet) {
        int version = scenes.bean(BidReading.class).price(member.actor(), sheet).version();
        scenes.bean(ValidatingPrice.class).validate(member.actor(), sheet, version);
    }

    /** Sets a margin of zero when the lead's task appears. */
    public void setMargin(Scene scene) {
        scenes.task(scene, UserTask.SET_MARGIN);
        keepNothing(scene);
        scenes.await(
                "the margin taken",
                () -> scenes.tasks(scene, UserTask.SET_MARGIN).isEmpty());
    }

    public void keepNothing(Scene scene) {
        int version = scenes.bean(MarginReading.class)
                .margin(scene.lead().actor(), scene.id())
                .margin()
                .version();
        scenes.bean(SettingMargin.class).set(scene.lead().actor(), scene.id(), version, Amount.ZERO, Amount.ZERO, "");
    }

    /** Approves the section as its reviewer. */
    public void approve(Scene scene, UUID section) {
        Actor reviewer = reviewer(scene, section);
        scenes.bean(ReviewingSection.class).approve(reviewer, section, version(reviewer, section));
    }

    public void sendBack(Scene scene, UUID section) {
        Actor reviewer = reviewer(scene, section);
        scenes.bean(ReviewingSection.class)
                .sendBack(
                        reviewer, section, version(reviewer, section), "Plus précis que " + version(reviewer, section));
    }

    /** Publishes another deadline of the buyer. */
    public void moveDeadline(Scene scene, Instant to) {
        long version = scenes.bean(ConsultationReading.class)
                .facts(scene.consultationId())
                .version();
        scenes.bean(RecordingConsultations.class)
                .fillIn(scene.lead().actor(), scene.consultationId(), version, Scenes.content(to));
    }

    public void freeze(Scene scene) {
        prepareApplication(scene);
        scenes.await(
                "the margin or the freeze",
                () -> !scenes.tasks(scene, UserTask.SET_MARGIN).isEmpty()
                        || !scenes.tasks(scene, UserTask.FREEZE_BID).isEmpty());
        if (!scenes.tasks(scene, UserTask.SET_MARGIN).isEmpty()) {
            setMargin(scene);
        }
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    /** Approves the frozen bid as the member. */
    public void approveFrozen(Scene scene, Firm member) {
        approveFrozen(member, scenes.task(scene, UserTask.APPROVE_BID, member).subjectId());
    }

    public void approveFrozen(Firm member, UUID approval) {
        String shown =
                scenes.bean(ShowingBid.class).of(member.actor(), approval).textSha256();
        scenes.bean(ApprovingBid.class).approve(member.actor(), approval, shown);
    }

    public void objectToFrozen(Firm member, UUID approval) {
        String shown =
                scenes.bean(ShowingBid.class).of(member.actor(), approval).textSha256();
        scenes.bean(ApprovingBid.class).object(member.actor(), approval, shown, "La page 4 parle d’un autre chantier");
    }

    /** Writes a section that was opened again. */
    public void writeAgain(Firm writer, UUID section) {
        int version = version(writer.actor(), section);
        scenes.bean(WritingSection.class)
                .submit(writer.actor(), section, version, "Notre part", "Notre **autre** méthode");
    }

    /** Decides about the approvals when the lead's task appears. */
    public void decideApproval(Scene scene, ApprovalDecision decision) {
        UUID round = Objects.requireNonNull(scenes.bean(ApprovalReading.class)
                .round(scene.lead().actor(), scene.id())
                .roundId());
        scenes.bean(DecidingApproval.class)
                .decide(scene.lead().actor(), scene.id(), round, decision, "Nous avons regardé ensemble");
    }

    /**
     * Plays from the open bid to its receipt, with the approval of its partners.
     *
     * @return the receipt's number
     */
    public String deposit(Scene scene, Firm... partners) {
        freeze(scene);
        for (Firm partner : partners) {
            approveFrozen(scene, partner);
        }
        scenes.task(scene, UserTask.DEPOSIT_BID);
        return scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    private int version(Actor reader, UUID section) {
        return scenes.bean(BidReading.class).section(reader, section).version();
    }

    private Actor reviewer(Scene scene, UUID section) {
        scenes.await("review of " + section, () -> review(scene, section).isPresent());
        UUID organisation = review(scene, section).orElseThrow().organisationId();
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private Optional<OpenTask> review(Scene scene, UUID section) {
        return scenes.tasks(scene, UserTask.REVIEW_SECTION).stream()
                .filter(task -> task.subjectId().equals(section))
                .findFirst();
    }
}
