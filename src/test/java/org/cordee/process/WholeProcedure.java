package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.TestVisitor;
import org.cordee.access.CallerRelation;
import org.cordee.account.CalendarAddresses;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.SectionRow;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.dossier.DossierUpload;
import org.cordee.dossier.ReceivingDossier;
import org.cordee.dossier.SampleArchives;
import org.cordee.evidence.Piece;
import org.cordee.opportunity.MatchedOpportunities;
import org.cordee.opportunity.SharingOpportunities;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Vocation;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.question.AnswerToRecord;
import org.cordee.question.GatheringQuestions;
import org.cordee.question.ProposingQuestion;
import org.cordee.question.RecordingAnswer;
import org.cordee.question.RecordingPosting;
import org.cordee.question.ShownQuestion;
import org.cordee.remark.WritingRemark;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.submission.DepositingBid;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.HelperWish;
import org.cordee.support.OfferingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportTerms;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Plays one consortium of three, from its launch to its receipt, and collects everything that outsiders saw of it: the
 * other member, the candidate that declined, an organisation without any relation, a support organisation with which
 * no section is shared, and the coordinator.
 */
final class WholeProcedure {

    /** The outsiders' view of one consortium, and the pages that its lead and its approvers must see. */
    record World(
            Map<String, String> seen,
            List<String> globalLists,
            String leadsSheet,
            String memo,
            Map<String, String> streams,
            String log,
            String wholeLog) {}

    private final Scenes scenes;
    private final PartyActs acts;
    private final WebApplicationContext web;
    private final CapturedOutput output;

    WholeProcedure(Scenes scenes, PartyActs acts, WebApplicationContext web, CapturedOutput output) {
        this.scenes = scenes;
        this.acts = acts;
        this.web = web;
        this.output = output;
    }

    World live(Contribution part) throws Exception {
        deleteEarlierConsortia();
        int logged = output.getAll().length();
        Firm declining = scenes.firm("Les Refusants");
        Firm writer = scenes.firm("Les Mains Vertes");
        Firm other = scenes.firm("Rebâtir Solidaire");
        Firm supporter = scenes.firm(SampleProfiles.named("Appui local", LegalForm.ASSOCIATION)
                .as(Vocation.SUPPORT)
                .profile());
        Scene scene = scenes.prepared(scenes.opened(false), List.of(declining, writer), List.of(other));
        UUID opportunity = shared(scene);
        scenes.bean(LaunchingInvitations.class).launch(scene.lead().actor(), scene.id());
        Map<CallerRelation, TestVisitor> readers = new EnumMap<>(Map.of(
                CallerRelation.MEMBER, TestVisitor.memberOf(web, other.organisationId()),
                CallerRelation.DECLINED, TestVisitor.memberOf(web, declining.organisationId()),
                CallerRelation.SUPPORTER, TestVisitor.memberOf(web, supporter.organisationId()),
                CallerRelation.COORDINATOR, TestVisitor.coordinator(web),
                CallerRelation.UNRELATED, TestVisitor.member(web)));
        OutsideObservers outsiders = new OutsideObservers(scenes, TestVisitor.browser(web), readers);
        joined(scene, declining, writer, other, part, outsiders);
        outsiders.put("opportunities", opportunity);
        outsiders.listen();
        outsiders.put("calendar", calendarOf(Objects.requireNonNull(readers.get(CallerRelation.MEMBER))));
        agreed(scene, writer, other, outsiders);
        documented(scene, outsiders);
        name(scene, writer, other, outsiders);
        asked(scene, writer, outsiders);
        Map<String, String> seen = new LinkedHashMap<>();
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, writer).subjectId();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, writer).subjectId();
        outsiders.put("support-requests", helped(scene, writer, supporter));
        drafted(scene, writer, other, part, section, sheet, outsiders);
        outsiders.look(seen, "drafting", scene);
        priced(scene, writer, section, sheet);
        outsiders.look(seen, "handed in", scene);
        String leadsSheet =
                answerTo(TestVisitor.memberOf(web, scene.lead().organisationId()), "/api/v1/prices/" + sheet);
        UUID approval = frozen(scene, writer, other, outsiders);
        outsiders.look(seen, "frozen", scene);
        String memo = answerTo(
                Objects.requireNonNull(readers.get(CallerRelation.MEMBER)), "/api/v1/approvals/" + approval + "/memo");
        deposited(scene, writer, other, outsiders);
        outsiders.look(seen, "deposited", scene);
        assertThat(outsiders.missingKinds())
                .as("kinds of ids without a real id")
                .isEmpty();
        String log = output.getAll().substring(logged);
        return new World(
                seen,
                outsiders.globalLists(),
                leadsSheet,
                memo,
                outsiders.closeStreams(),
                linesOfConsortium(log, scene),
                log);
    }

    /**
     * Deletes earlier consortia, because the coordinator's pages list all of them: each of the two worlds must be the
     * only one.
     */
    private void deleteEarlierConsortia() {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        List.of("progress_decline", "programme", "progress").forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** Shares a slot, and waits until the watches know it: nothing may change later in the background. */
    private UUID shared(Scene scene) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String slot = jdbc.queryForObject(
                "SELECT MIN(id) FROM slot WHERE consortium_id = ?",
                String.class,
                scene.id().toString());
        UUID opportunity = scenes.bean(SharingOpportunities.class)
                .shareSlot(scene.lead().actor(), scene.id(), UUID.fromString(Objects.requireNonNull(slot)));
        MatchedOpportunities.matchNow(scenes.application());
        scenes.await(
                "the shared slot is matched",
                () -> jdbc.queryForObject(
                                "SELECT COUNT(matched_at) FROM opportunity WHERE id = ?",
                                Integer.class,
                                opportunity.toString())
                        == 1);
        return opportunity;
    }

    private void joined(
            Scene scene, Firm declining, Firm writer, Firm other, Contribution part, OutsideObservers outsiders) {
        UUID refused = acts.invitation(scene, declining);
        // Both invitations are sent before one is declined.
        acts.invitation(scene, other);
        scenes.bean(AnsweringInvitation.class).decline(declining.actor(), refused, DeclineReason.TOO_FAR, null);
        outsiders.put("consortia", scene.id());
        outsiders.put("bids", scene.id());
        outsiders.put("invitations", refused, acts.invitation(scene, writer), acts.invitation(scene, other));
        rest(scene);
        talk(scene, writer, part.mark());
        join(scene, writer);
        join(scene, other);
    }

    /** Lets the writer and the lead talk while the writer is a candidate; no outsider ever reads it. */
    private void talk(Scene scene, Firm writer, String mark) {
        UUID invitation = acts.invitation(scene, writer);
        PostingMessage posting = scenes.bean(PostingMessage.class);
        posting.aboutInvitation(writer.actor(), invitation, Ids.next(), mark);
        posting.aboutInvitation(scene.lead().actor(), invitation, Ids.next(), "Réponse à " + mark);
        rest(scene);
    }

    private void agreed(Scene scene, Firm writer, Firm other, OutsideObservers outsiders) {
        UUID proposal = acts.propose(scene);
        rest(scene);
        acts.agree(scene, writer, proposal);
        rest(scene);
        acts.agree(scene, other, proposal);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        outsiders.put("waivers", waived(scene));
        outsiders.put("agreements", acts.release(scene));
        for (Firm party : List.of(writer, other, scene.lead())) {
            acts.signAgreement(scene, party);
            rest(scene);
        }
        for (Firm member : List.of(writer, other)) {
            UUID power = scenes.task(scene, UserTask.GRANT_POWER, member).subjectId();
            outsiders.put("powers", power);
            acts.grant(member, power);
            rest(scene);
        }
        outsiders.put("annexes", annex(scene, writer));
        acts.settle(scene);
        rest(scene);
    }

    /** Loads two versions of the buyer's documents, and waits until their words are compared. */
    private void documented(Scene scene, OutsideObservers outsiders) {
        for (String words : List.of("Visite du site le matin.", "Visite du site le soir.")) {
            byte[] zip =
                    SampleArchives.archive().with("Accès au site.txt", words).bytes();
            scenes.bean(ReceivingDossier.class)
                    .receive(
                            scene.lead().actor(),
                            scene.id(),
                            new DossierUpload(new ByteArrayInputStream(zip), "dce.zip", null));
        }
        String change =
                " FROM dossier_change c JOIN dossier_version v ON v.id = c.version_id WHERE v.consortium_id = ?";
        scenes.await(
                "the versions of the buyer's documents are compared",
                () -> the("SELECT MAX(c.state)" + change, scene).equals("COMPARED"));
        outsiders.put("file-changes", the("SELECT MAX(c.id)" + change, scene));
        outsiders.put(
                "buyer-files",
                the(
                        "SELECT MAX(f.id) FROM dossier_file f JOIN dossier_version v ON v.id = f.version_id"
                                + " WHERE v.consortium_id = ? AND v.number = 2",
                        scene));
        rest(scene);
    }

    /** Lets the writer propose two questions to the buyer: one waits, one is asked and answered. */
    private void asked(Scene scene, Firm writer, OutsideObservers outsiders) {
        Actor lead = scene.lead().actor();
        ProposingQuestion proposing = scenes.bean(ProposingQuestion.class);
        outsiders.put(
                "question-proposals",
                proposing.propose(writer.actor(), scene.id(), Ids.next(), null, "Une visite est-elle possible ?"));
        UUID proposal = proposing.propose(writer.actor(), scene.id(), Ids.next(), null, "Quel bruit est admis ?");
        UUID question = scenes.bean(GatheringQuestions.class)
                .keep(lead, scene.id(), proposal, 0, null, "Quel bruit est admis ?");
        outsiders.put("buyer-questions", question);
        scenes.bean(RecordingPosting.class)
                .record(
                        lead,
                        scene.id(),
                        List.of(new ShownQuestion(question, 0)),
                        scenes.now(),
                        "Plateforme de l’acheteur");
        AnswerToRecord answer = new AnswerToRecord(
                LocalDate.ofInstant(scenes.now(), Deadline.PARIS), "Soixante décibels.", null, Set.of(question));
        outsiders.put(
                "buyer-answers", scenes.bean(RecordingAnswer.class).record(lead, scene.id(), Ids.next(), answer, null));
        rest(scene);
    }

    /** Returns the annex with the writer's own shares and amounts. */
    private UUID annex(Scene scene, Firm writer) {
        return scenes.bean(AgreementReading.class).of(writer.actor(), scene.id()).readableAnnexes().stream()
                .map(AgreementView.AnnexLine::id)
                .findFirst()
                .orElseThrow();
    }

    /** Asks for a waiver and decides it, because all pages count the waiting tasks. */
    private UUID waived(Scene scene) {
        UUID waiver = new BlockedConsortia(scenes, acts).askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);
        scenes.bean(DecidingWaiver.class).decide(BlockedConsortia.COORDINATOR, scene.id(), waiver, true);
        rest(scene);
        return waiver;
    }

    /** Returns the secret of the address at which the reader's calendar program finds the reader's own due times. */
    private String calendarOf(TestVisitor reader) {
        return scenes.bean(CalendarAddresses.class)
                .issue(new Actor(reader.personId(), reader.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT))
                .replaceAll(".*/calendar/|[.]ics$", "");
    }

    private void name(Scene scene, Firm writer, Firm other, OutsideObservers outsiders) {
        outsiders.put("runs", run(scene));
        outsiders.put("slots", the("SELECT min(id) FROM slot WHERE consortium_id = ?", scene));
        outsiders.put("consultations", scene.consultationId());
        outsiders.put("organisations", writer.organisationId(), other.organisationId());
        outsiders.put("establishments", writer.establishmentId());
        outsiders.put("pieces", Piece.DC2, Piece.REFERENCES);
        outsiders.put("sheets", Piece.DC2);
        outsiders.put("drafts", "1");
        outsiders.put("espd", writer.organisationId());
        outsiders.put("formats", "PDF");
        outsiders.put("processes", "partner-invitation");
        outsiders.put("rules", "D14");
        outsiders.put("files", "deposit-outcome");
        outsiders.name("consultation", scene.consultationId());
        outsiders.name("lot", scene.lotId());
        outsiders.name("member", acts.memberOf(scene, writer));
        outsiders.name("now", scenes.now());
    }

    /** Lets a support organisation help the writer, which shows it the outline and none of its sections. */
    private UUID helped(Scene scene, Firm writer, Firm supporter) {
        scenes.bean(OfferingSupport.class)
                .offer(
                        supporter.actor(),
                        new SupportTerms(Set.of(SupportKind.DRAFTING), Set.of("76"), Set.of(), 100, null),
                        0);
        UUID request = scenes.bean(AskingForSupport.class)
                .ask(
                        writer.actor(),
                        Ids.next(),
                        new SupportQuestion(
                                SupportKind.DRAFTING,
                                "Comment décrire l’encadrement ?",
                                HelperWish.named(supporter.organisationId()),
                                scene.id(),
                                null,
                                true));
        ProcessRoot root = new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, request);
        scenes.began(root);
        // The letter that asks is written in the background, and not at all once the request is answered.
        scenes.await(
                "the support organisation is asked by letter",
                () -> scenes.bean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT COUNT(*) FROM letter WHERE kind = 'SUPPORT_ASKED' AND organisation_id = ?",
                                        Integer.class,
                                        supporter.organisationId().toString())
                        > 0);
        scenes.bean(AnsweringSupport.class).accept(supporter.actor(), request);
        scenes.task(root, UserTask.DIAGNOSE_SUPPORT, supporter);
        return request;
    }

    private void drafted(
            Scene scene,
            Firm writer,
            Firm other,
            Contribution part,
            UUID section,
            UUID sheet,
            OutsideObservers outsiders) {
        outsiders.put("sections", section);
        outsiders.put("prices", sheet);
        for (SectionRow row :
                scenes.bean(BidReading.class).sections(scene.lead().actor(), scene.id())) {
            outsiders.put("sections", row.sectionId());
            outsiders.put("prices", row.priceSheetId());
        }
        UUID evidence = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, writer).subjectId();
        outsiders.put("evidence", evidence);
        part.evidence(scenes, acts, writer, evidence);
        outsiders.put("pictures", part.drafts(scenes, writer, section));
        int version =
                scenes.bean(BidReading.class).section(writer.actor(), section).version();
        outsiders.put(
                "remarks",
                scenes.bean(WritingRemark.class)
                        .write(scene.lead().actor(), section, Ids.next(), version, null, "Combien ?", Set.of()));
        part.ownLines(scenes, writer, sheet);
        new FramedLot(scenes, scene).give(List.of(List.of(writer), List.of(writer, other), List.of(scene.lead())));
        outsiders.put("price-frames", scene.lotId());
        outsiders.put("posts", 1);
        part.prices(scenes, writer, sheet);
        rest(scene);
    }

    private void priced(Scene scene, Firm writer, UUID section, UUID sheet) {
        BidReading reading = scenes.bean(BidReading.class);
        int version = reading.section(writer.actor(), section).version();
        String text = reading.section(writer.actor(), section).markdown();
        scenes.bean(WritingSection.class).submit(writer.actor(), section, version, "Titre", text);
        acts.approve(scene, section);
        int lines = reading.price(writer.actor(), sheet).version();
        scenes.bean(FillingPrices.class).handIn(writer.actor(), sheet, lines);
        scenes.task(scene, UserTask.VALIDATE_PRICE, writer);
        acts.validatePrice(writer, sheet);
        rest(scene);
    }

    /** @return the other member's approval */
    private UUID frozen(Scene scene, Firm writer, Firm other, OutsideObservers outsiders) {
        for (Firm firm : List.of(other, scene.lead())) {
            acts.approve(scene, acts.handIn(scene, firm));
            rest(scene);
        }
        acts.freeze(scene);
        UUID approval = scenes.task(scene, UserTask.APPROVE_BID, other).subjectId();
        outsiders.put(
                "approvals", scenes.task(scene, UserTask.APPROVE_BID, writer).subjectId(), approval);
        rest(scene);
        outsiders.put("runs", run(scene));
        return approval;
    }

    private void deposited(Scene scene, Firm writer, Firm other, OutsideObservers outsiders) {
        acts.approveFrozen(scene, writer);
        rest(scene);
        acts.approveFrozen(scene, other);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        rest(scene);
        outsiders.put("deposits", the("SELECT id FROM deposit WHERE consortium_id = ?", scene));
    }

    private String run(Scene scene) {
        return the("SELECT max(id) FROM assessment_run WHERE consortium_id = ?", scene);
    }

    /**
     * Waits after each act until all its effects are done, so that the news of two consortia come in the same order.
     */
    private void join(Scene scene, Firm candidate) {
        UUID invitation = acts.accept(scene, candidate);
        rest(scene);
        acts.giveCapacity(scene, candidate);
        rest(scene);
        acts.confirm(scene, invitation);
        rest(scene);
    }

    /** Waits until the last step has created all tasks, whose number every page shows. */
    private void rest(Scene scene) {
        new ConsortiumRows(scenes, scene.id()).awaitIdle("of " + scene.id());
    }

    private String the(String sql, Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(sql, String.class, scene.id().toString());
    }

    private String answerTo(TestVisitor visitor, String path) throws Exception {
        return OutsideObservers.text(TestVisitor.browser(web)
                .perform(get(path).with(visitor.byApi()))
                .andReturn()
                .getResponse());
    }

    /** Returns the distinct log lines about the consortium, without thread and repetition. */
    private static String linesOfConsortium(String log, Scene scene) {
        return log.lines()
                .filter(line -> line.contains(scene.id().toString()))
                .map(line -> OutsideObservers.masked(line.replaceFirst("^.*?\\] \\[.*?\\] ", "")))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
