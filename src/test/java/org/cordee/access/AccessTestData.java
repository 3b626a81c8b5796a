package org.cordee.access;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.account.ApiTokens;
import org.cordee.account.CalendarAddresses;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.FirstAdministrator;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.OwnSessions;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView;
import org.cordee.assessment.WaivingFinding;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.BidReading;
import org.cordee.bid.SamplePictures;
import org.cordee.bid.SectionRow;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.booklet.SampleContributions;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.coverage.MatrixLine;
import org.cordee.coverage.ReadingMatrix;
import org.cordee.dashboard.FollowingProgrammes;
import org.cordee.dashboard.ProgrammeTerms;
import org.cordee.dossier.DecidingDemands;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DossierUpload;
import org.cordee.dossier.ReceivingDossier;
import org.cordee.dossier.SampleArchives;
import org.cordee.espd.EspdSamples;
import org.cordee.evidence.BringingEspdRequest;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.Piece;
import org.cordee.evidence.RespondingToEspd;
import org.cordee.form.blank.SampleDocx;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.law.WorkingDayEnd;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.library.AttachingFiles;
import org.cordee.library.KeepingEntries;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.library.LibraryContent;
import org.cordee.library.LibraryFacts;
import org.cordee.library.LibraryFileKind;
import org.cordee.library.LibraryKind;
import org.cordee.need.AskingStructures;
import org.cordee.need.NeedBuyer;
import org.cordee.need.PublishingNeed;
import org.cordee.need.RevisingList;
import org.cordee.need.SampleNeeds;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.InvitingNetworkMembers;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.KeepingSchemes;
import org.cordee.network.NamingConsent;
import org.cordee.network.SchemeQuestion;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.network.SchemeTerms;
import org.cordee.opportunity.AnsweringOpportunities;
import org.cordee.opportunity.DigestLetter;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.FeedKind;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.MatchedOpportunities;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.SharingOpportunities;
import org.cordee.opportunity.WatchArea;
import org.cordee.opportunity.WatchFeedAddresses;
import org.cordee.opportunity.WatchTerms;
import org.cordee.organisation.KeepingReferences;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.PublishingPhotos;
import org.cordee.organisation.ReferenceAmount;
import org.cordee.organisation.ReferenceTerms;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.importing.ImportTerms;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.organisation.search.KeepingSearches;
import org.cordee.potential.ComputingPotential;
import org.cordee.potential.KeepingProgrammes;
import org.cordee.process.BlockedConsortia;
import org.cordee.process.FramedLot;
import org.cordee.process.PartyActs;
import org.cordee.process.ProcessRoot;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.TestIncidents;
import org.cordee.process.UserTask;
import org.cordee.question.AnswerFile;
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
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.AttendeeKind;
import org.cordee.showcase.OpeningShowcase;
import org.cordee.showcase.PreparingShowcase;
import org.cordee.showcase.RegisteringAttendees;
import org.cordee.showcase.SampleShowcases;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.StoringPlatformReceipt;
import org.cordee.submission.SubmissionReading;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.HelperWish;
import org.cordee.support.OfferingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportTerms;
import org.cordee.tender.batch.BatchReading;
import org.cordee.tender.batch.BatchState;
import org.cordee.tender.batch.ImportingBatches;
import org.cordee.tender.batch.ImportingBatches.NoticeUpload;
import org.cordee.webhook.ChangingWebhooks;
import org.cordee.webhook.RegisteringWebhooks;
import org.cordee.webhook.WebhookTerms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.context.WebApplicationContext;

/**
 * Test data: two consortia of one lead, one that still invites and one that has deposited, with every kind of object
 * that has an id, and people in every relation to them.
 */
final class AccessTestData {

    /**
     * Two users try each of two routes, one posts the form twice, and each route is measured three times; an incident
     * can be retried only once.
     */
    private static final int TRIES = 12;

    /** An organisation may have ten; one more is registered by the test of the form. */
    private static final int WEBHOOKS = 4;

    final Map<CallerRelation, TestVisitor> people = new EnumMap<>(CallerRelation.class);
    final TestObjects things = new TestObjects();
    final Scene inviting;
    final Scene deposited;
    final Firm candidate;

    /** A reference on the page that the link of the member updates. */
    String memberReference = "";

    private final List<TestIncidents.FailedStep> troubles;
    final Scenes scenes;
    private final PartyActs acts;
    private final WebApplicationContext server;

    AccessTestData(WebApplicationContext server, Scenes scenes) {
        this.server = server;
        this.scenes = scenes;
        this.acts = new PartyActs(scenes);
        Firm declined = scenes.firm("Les Refusants");
        Firm withdrawn = scenes.firm("Les Retirés");
        Firm member = scenes.firm("Les Membres");
        candidate = scenes.firm("Les Invités");
        Firm lead = scenes.firm("Sillage Travaux publics");
        Firm supporter = scenes.firm(SampleProfiles.named("Appui local", LegalForm.ASSOCIATION)
                .as(Vocation.SUPPORT)
                .profile());
        people(lead, member, declined, supporter);
        deposited = scenes.launched(scenes.opened(lead, false), List.of(declined, withdrawn, member));
        inviting = scenes.launched(scenes.opened(lead, true), List.of(candidate));
        UUID invitation = acts.invitation(inviting, candidate);
        things.put("invitations", invitation, CallerRelation.CANDIDATE);
        formed(declined, withdrawn, member);
        new FailedMember(scenes, deposited).putInto(things, withdrawn);
        bid(member);
        submitted(member);
        helped(member, supporter);
        library(member);
        organisations();
        introduced(member);

        network(lead, member);
        booklet(member);
        accounts(invitation);
        needs(member);
        showcases(member);
        troubles = new TestIncidents(scenes).make(TRIES);
        new ApplyingConsortia(scenes, acts).putInto(things, lead, member);
        oddments();
    }

    private void people(Firm lead, Firm member, Firm declined, Firm supporter) {
        Firm other = scenes.firm("Une Autre Entreprise");
        scenes.opened(other, false);
        people.put(CallerRelation.UNRELATED, TestVisitor.member(server));
        people.put(CallerRelation.CANDIDATE, TestVisitor.memberOf(server, candidate.organisationId()));
        people.put(CallerRelation.DECLINED, TestVisitor.memberOf(server, declined.organisationId()));
        people.put(CallerRelation.MEMBER, TestVisitor.memberOf(server, member.organisationId()));
        people.put(CallerRelation.LEAD, TestVisitor.memberOf(server, lead.organisationId()));
        people.put(CallerRelation.SUPPORTER, TestVisitor.memberOf(server, supporter.organisationId()));
        people.put(CallerRelation.OTHER_LEAD, TestVisitor.memberOf(server, other.organisationId()));
        people.put(CallerRelation.COORDINATOR, TestVisitor.coordinator(server));
        people.put(CallerRelation.ADMINISTRATOR, TestVisitor.administrator(server));
    }

    /** Invites three candidates: one declines, one invitation is withdrawn, the third accepts. */
    private void formed(Firm declined, Firm withdrawn, Firm member) {
        UUID refused = acts.invitation(deposited, declined);
        scenes.bean(AnsweringInvitation.class).decline(declined.actor(), refused, DeclineReason.TOO_FAR, null);
        UUID inVain = acts.invitation(deposited, withdrawn);
        scenes.bean(WithdrawingInvitation.class).withdraw(deposited.lead().actor(), inVain, "Un autre choix");
        UUID accepted = acts.invitation(deposited, member);
        acts.join(deposited, member);
        things.put("invitations", refused, CallerRelation.DECLINED);
        things.put("invitations", inVain);
        things.put("invitations", accepted, CallerRelation.MEMBER);
        UUID proposal = acts.propose(deposited);
        acts.agree(deposited, member, proposal);
        things.put("proposals", proposal);
        questions(member);
        agreed(member);
    }

    /** Creates a proposal without a decision, a question that is ready, and an answer with a file to another one. */
    private void questions(Firm member) {
        Actor lead = deposited.lead().actor();
        UUID id = deposited.id();
        UUID undecided = propose(member, "Une visite est-elle possible ?");
        things.put("question-proposals", undecided, CallerRelation.LEAD, CallerRelation.MEMBER);
        GatheringQuestions gathering = scenes.bean(GatheringQuestions.class);
        UUID ready = gathering.keep(lead, id, propose(member, "Le réemploi ?"), 0, null, "Le réemploi est-il admis ?");
        things.put("buyer-questions", ready, CallerRelation.LEAD);
        UUID posted = gathering.keep(lead, id, propose(member, "Le bruit ?"), 0, "CCTP, 4.3", "Quel bruit est admis ?");
        scenes.bean(RecordingPosting.class)
                .record(lead, id, List.of(new ShownQuestion(posted, 0)), scenes.now(), "marches.example");
        AnswerToRecord answer =
                new AnswerToRecord(LocalDate.of(2026, 1, 5), "Soixante décibels.", null, Set.of(posted));
        AnswerFile file =
                new AnswerFile(new ByteArrayInputStream(SamplePictures.png(4, 3)), "reponse.png", "image/png");
        things.put(
                "buyer-answers",
                scenes.bean(RecordingAnswer.class).record(lead, id, Ids.next(), answer, file),
                CallerRelation.LEAD,
                CallerRelation.MEMBER);
    }

    private UUID propose(Firm member, String words) {
        return scenes.bean(ProposingQuestion.class).propose(member.actor(), deposited.id(), Ids.next(), null, words);
    }

    private void agreed(Firm member) {
        things.put("agreements", acts.release(deposited), CallerRelation.LEAD, CallerRelation.MEMBER);
        acts.signAgreement(deposited, member);
        acts.signAgreement(deposited, deposited.lead());
        UUID annex = scenes.bean(AgreementReading.class).of(member.actor(), deposited.id()).readableAnnexes().stream()
                .map(AgreementView.AnnexLine::id)
                .findFirst()
                .orElseThrow();
        things.put("annexes", annex, CallerRelation.LEAD, CallerRelation.MEMBER);
        UUID power = scenes.task(deposited, UserTask.GRANT_POWER, member).subjectId();
        things.put("powers", power, CallerRelation.LEAD, CallerRelation.MEMBER);
        acts.grant(member, power);
        UUID evidence =
                scenes.task(deposited, UserTask.PROVIDE_EVIDENCE, member).subjectId();
        things.put("evidence", evidence, CallerRelation.LEAD, CallerRelation.MEMBER);
        things.put("pieces", Piece.DC2.name());
        things.put("sheets", Piece.DC2.name());
        things.put("espd", member.organisationId());
        things.put("formats", "PDF");
        things.put("forms", "dc1");
    }

    private void bid(Firm member) {
        acts.settle(deposited);
        new FramedLot(scenes, deposited).give(List.of(List.of(member), List.of(member, deposited.lead())));
        things.put("price-frames", deposited.lotId(), CallerRelation.LEAD);
        things.put("posts", 0, CallerRelation.LEAD);
        UUID section = scenes.task(deposited, UserTask.WRITE_SECTION, member).subjectId();
        things.put("pictures", scenes.bean(AddingPicture.class).add(member.actor(), section, SamplePictures.png(4, 3)));
        acts.approve(deposited, acts.handIn(deposited, member));
        acts.approve(deposited, acts.handIn(deposited, deposited.lead()));
        for (SectionRow row : theMembersFirst()) {
            CallerRelation[] own = row.lead()
                    ? new CallerRelation[] {CallerRelation.LEAD}
                    : new CallerRelation[] {CallerRelation.LEAD, CallerRelation.MEMBER};
            things.put("sections", row.sectionId(), CallerRelation.LEAD, CallerRelation.MEMBER);
            things.put("prices", row.priceSheetId(), own);
        }
        things.put("drafts", "1");
        remark(member, section);
    }

    /** The member writes a remark on its own section, and the lead replies. */
    private void remark(Firm member, UUID section) {
        int version =
                scenes.bean(BidReading.class).section(member.actor(), section).version();
        WritingRemark writing = scenes.bean(WritingRemark.class);
        UUID remark = writing.write(member.actor(), section, Ids.next(), version, null, "Combien ?", Set.of());
        writing.reply(deposited.lead().actor(), section, remark, Ids.next(), "Douze.", Set.of());
        things.put("remarks", remark, CallerRelation.LEAD, CallerRelation.MEMBER);
    }

    /**
     * Prepares sections that the member writes and the lead reviews: every route of a section has a user with access.
     */
    private List<SectionRow> theMembersFirst() {
        return scenes.bean(BidReading.class).sections(deposited.lead().actor(), deposited.id()).stream()
                .sorted(Comparator.comparing(SectionRow::lead))
                .toList();
    }

    private void submitted(Firm member) {
        acts.setMargin(deposited);
        acts.prepareApplication(deposited);
        forms(member);
        scenes.task(deposited, UserTask.FREEZE_BID);
        scenes.bean(FreezingBid.class).freeze(deposited.lead().actor(), deposited.id());
        UUID approval = scenes.task(deposited, UserTask.APPROVE_BID, member).subjectId();
        things.put("approvals", approval, CallerRelation.MEMBER);
        acts.approveFrozen(member, approval);
        scenes.task(deposited, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(deposited.lead().actor(), deposited.id());
        scenes.ended(deposited);
        scenes.depositChecked(deposited);
        depositedByHandToo();
        assessed(deposited.lead().actor(), member);
        things.put("consortia", deposited.id());
        things.put("consortia", inviting.id());
        dossier();
        things.put("slots", row("SELECT id FROM slot WHERE consortium_id = ?", deposited.id()));
        things.put("slots", row("SELECT id FROM slot WHERE consortium_id = ?", inviting.id()));
        things.put("consultations", inviting.consultationId());
        UUID batch = batch(deposited.lead().actor());
        things.put("batches", batch);
        things.put("notice-batches", batch);
    }

    /** Loads two versions and waits until they were compared, so that no row changes while routes are called. */
    private void dossier() {
        Actor lead = deposited.lead().actor();
        dossier(lead, "Les variantes sont interdites.");
        dossier(lead, "Les variantes sont interdites. Une visite est possible.");
        things.put("demands", "VARIANTS", CallerRelation.LEAD);
        things.put(
                "buyer-files",
                row(
                        "SELECT f.id FROM dossier_file f JOIN dossier_version v ON v.id = f.version_id"
                                + " WHERE v.consortium_id = ? AND v.number = 2",
                        deposited.id()),
                CallerRelation.LEAD,
                CallerRelation.MEMBER);
        String change = "SELECT c.%s FROM dossier_change c JOIN dossier_version v ON v.id = c.version_id"
                + " WHERE v.consortium_id = ?";
        things.put(
                "file-changes",
                row(change.formatted("id"), deposited.id()),
                CallerRelation.LEAD,
                CallerRelation.MEMBER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "COMPARED".equals(row(change.formatted("state"), deposited.id())));
        String demand = "SELECT MAX(state) FROM dossier_demand WHERE consortium_id = ? AND kind = 'VARIANTS'";
        await().atMost(Duration.ofSeconds(30)).until(() -> "FOUND".equals(row(demand, deposited.id())));
        matrixLine(lead);
    }

    /** Confirms a demand, so that the compliance matrix has a line without an answer. */
    private void matrixLine(Actor lead) {
        scenes.bean(DecidingDemands.class).correct(lead, deposited.id(), DemandKind.VALIDITY, 0, "120 jours");
        UUID line = scenes.bean(ReadingMatrix.class).of(lead, deposited.id()).lines().stream()
                .filter(one -> one.kind() == DemandKind.VALIDITY)
                .map(MatrixLine::id)
                .findFirst()
                .orElseThrow();
        things.put("compliance-matrix", line, CallerRelation.LEAD);
    }

    private void dossier(Actor lead, String rules) {
        byte[] zip = SampleArchives.archive().with("RC.txt", rules).bytes();
        scenes.bean(ReceivingDossier.class)
                .receive(lead, deposited.id(), new DossierUpload(new ByteArrayInputStream(zip), "dce.zip", null));
    }

    /** Creates a batch and waits for its end, so that no row changes while routes are called. */
    private UUID batch(Actor lead) {
        NoticeUpload upload =
                new NoticeUpload("avis.xml", new ByteArrayInputStream("<avis/>".getBytes(StandardCharsets.UTF_8)));
        UUID id = scenes.bean(ImportingBatches.class).start(lead, List.of(upload), "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scenes.bean(BatchReading.class)
                                .report(lead, id)
                                .progress()
                                .state()
                        == BatchState.DONE);
        return id;
    }

    /** Creates two findings that may be waived; the lead has requested a waiver for one. */
    private void assessed(Actor lead, Firm member) {
        new BlockedConsortia(scenes, acts).forgetFigures(deposited.lead(), member);
        UUID run = scenes.bean(AssessingConsortium.class).assess(lead, deposited.id());
        things.put("runs", run, CallerRelation.LEAD, CallerRelation.MEMBER, CallerRelation.COORDINATOR);
        CheckView check = scenes.bean(AssessmentReading.class).run(lead, deposited.id(), run, Locale.FRENCH);
        List<String> keys = Objects.requireNonNull(check.sheet()).findings().stream()
                .filter(finding -> finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR)
                .map(finding -> Objects.requireNonNull(finding.key()))
                .toList();
        things.put("findings", keys.get(0), CallerRelation.LEAD);
        UUID waiver = scenes.bean(WaivingFinding.class).waive(lead, deposited.id(), keys.get(1), "Confirmé");
        things.put("waivers", waiver, CallerRelation.COORDINATOR);
        UUID blocked = Ids.next();
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO assessment_blocked_stage (id, consortium_id, stage, occasion, run_id, state,"
                                + " opened_at) VALUES (?, ?, 'FINAL', 'access', ?, 'OPEN', UTC_TIMESTAMP(6))",
                        blocked.toString(),
                        deposited.id().toString(),
                        run.toString());
        things.put("blocked", blocked, CallerRelation.LEAD);
    }

    /** The member shows the support organisation the section with a picture and the outline. */
    private void helped(Firm member, Firm supporter) {
        scenes.bean(OfferingSupport.class)
                .offer(
                        supporter.actor(),
                        new SupportTerms(Set.of(SupportKind.DRAFTING), Set.of("76"), Set.of(), 100, null),
                        0);
        String section = row("SELECT section_id FROM bid_picture WHERE consortium_id = ?", deposited.id());
        UUID request = scenes.bean(AskingForSupport.class)
                .ask(
                        member.actor(),
                        Ids.next(),
                        new SupportQuestion(
                                SupportKind.DRAFTING,
                                "Comment décrire l’encadrement ?",
                                HelperWish.named(supporter.organisationId()),
                                deposited.id(),
                                UUID.fromString(section),
                                true));
        scenes.began(new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, request));
        scenes.bean(AnsweringSupport.class).accept(supporter.actor(), request);
        things.put("support-requests", request);
    }

    /** The member keeps an entry with a file in its library, and wrote in a bid that is over. */
    private void library(Firm member) {
        LibraryContent content = new LibraryContent(
                LibraryKind.TEXT, "Méthode", "", "Nous déposons d’abord les menuiseries.", LibraryFacts.NONE);
        Actor owner = new Actor(Ids.next(), member.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        UUID entry = scenes.bean(KeepingEntries.class).add(owner, new EntryTerms(content, null, null, null));
        UUID file =
                scenes.bean(AttachingFiles.class).attach(owner, entry, LibraryFileKind.OTHER, SamplePictures.png(4, 3));
        things.put("entries", entry, CallerRelation.MEMBER);
        things.put("attachments", file, CallerRelation.MEMBER);
        things.put("bids", deposited.id(), CallerRelation.LEAD, CallerRelation.MEMBER);
    }

    private void depositedByHandToo() {
        Actor lead = deposited.lead().actor();
        byte[] receipt = "Accusé de réception".getBytes(StandardCharsets.UTF_8);
        UUID kept = scenes.bean(StoringPlatformReceipt.class)
                .keep(lead, deposited.id(), new ByteArrayInputStream(receipt), "ar.txt", "text/plain")
                .id();
        List<ListedFile> listed = SampleReceipts.listed(
                scenes.bean(SubmissionReading.class).view(lead, deposited.id()).files());
        scenes.bean(RecordingHandDeposit.class)
                .record(
                        lead,
                        deposited.id(),
                        new HandReceipt(
                                "PLACE",
                                "AR-1",
                                scenes.now(),
                                scenes.now(),
                                Deadline.PARIS,
                                listed,
                                kept,
                                null,
                                false));
        things.put(
                "deposits",
                row("SELECT id FROM deposit WHERE channel = 'BY_HAND' AND consortium_id = ?", deposited.id()));
    }

    private void organisations() {
        things.put("organisations", deposited.lead().organisationId());
        things.put("establishments", deposited.lead().establishmentId());
        presented();
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        try {
            byte[] file = "siret;nom;ville\nrien;Rien;Rouen".getBytes(StandardCharsets.UTF_8);
            things.put("imports", imported(coordinator, new ByteArrayInputStream(file)));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Publishes a photograph and a reference with an attestation on the lead's page. */
    private void presented() {
        Firm lead = deposited.lead();
        byte[] picture = SamplePictures.png(4, 3);
        things.put(
                "photos",
                scenes.bean(PublishingPhotos.class)
                        .add(lead.actor(), lead.organisationId(), "Atelier", true, picture)
                        .id());
        things.put("references", reference(lead, picture), CallerRelation.LEAD);
    }

    private UUID reference(Firm firm, byte[] attestation) {
        ReferenceTerms terms = new ReferenceTerms("Ville de Rouen", "Tri", 2025, ReferenceAmount.UP_TO_50K);
        return scenes.bean(KeepingReferences.class).state(firm.actor(), firm.organisationId(), terms, attestation);
    }

    /** Asks for an introduction of the lead to the member, who is awaited, by page and by link. */
    private void introduced(Firm member) {
        UUID id = scenes.bean(AskingIntroduction.class)
                .ask(
                        deposited.lead().actor(),
                        new IntroductionRequest(
                                Ids.next(),
                                AskingParty.organisation(deposited.lead().organisationId()),
                                member.organisationId(),
                                null,
                                "Deux écoles à rénover",
                                new ProfessionalContact("Nadia Essai", null, "nadia@exemple.test", null),
                                List.of()));
        things.put("introductions", id, CallerRelation.LEAD, CallerRelation.MEMBER);
        things.put(
                "i/introduction",
                scenes.bean(OneTimeLinks.class)
                        .issue(
                                AnsweringIntroduction.LINK_PURPOSE,
                                id,
                                member.organisationId(),
                                "membre@exemple.test",
                                scenes.now().plus(Duration.ofDays(5))));
    }

    /** The import is over: a report that is read while it runs would differ from one read to the next. */
    private UUID imported(Actor coordinator, ByteArrayInputStream file) throws IOException {
        ImportingDirectory importing = scenes.bean(ImportingDirectory.class);
        UUID id = importing.importFile(coordinator, "essai.csv", file, ImportTerms.ofCoordinator(false));
        return importing.await(coordinator, id, Duration.ofSeconds(60)).id();
    }

    /** Publishes a need of the lead, about which the member was asked, and begins a draft of a visitor. */
    private void needs(Firm member) {
        Actor buyer = deposited.lead().actor();
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        PublishingNeed publishing = scenes.bean(PublishingNeed.class);
        LocalDate today = LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
        UUID draft = publishing.begin(SampleNeeds.description());
        publishing.place(draft, SampleNeeds.scope(today));
        things.put("need-drafts", draft);
        UUID need = publishing.publish(
                buyer,
                SampleNeeds.description(),
                SampleNeeds.scope(today),
                SampleNeeds.sender("acheteur-" + draft + "@exemple.test"));
        publishing.confirm(SampleNeeds.byLink(need));
        RevisingList revising = scenes.bean(RevisingList.class);
        revising.qualify(coordinator, need, List.of("45421000"), "Rouen", 60);
        revising.add(
                coordinator,
                need,
                row(
                        "SELECT siren FROM organisation WHERE id = ?",
                        member.organisationId().toString()));
        scenes.bean(AskingStructures.class).sendBatch(coordinator, need, 1);
        String inquiry = row("SELECT id FROM inquiry WHERE need_id = ?", need.toString());
        things.put("needs", need);
        things.put("inquiries", inquiry);
        OneTimeLinks links = scenes.bean(OneTimeLinks.class);
        Instant until = scenes.now().plus(Duration.ofDays(5));
        things.put("i/need", links.issue(NeedBuyer.LINK_PURPOSE, need, null, "acheteur@exemple.test", until));
        things.put(
                "i/inquiry",
                links.issue(
                        AskingStructures.LINK_PURPOSE,
                        UUID.fromString(inquiry),
                        member.organisationId(),
                        "structure@exemple.test",
                        until));
    }

    /** Opens an event, at which the member is asked to show something and a visitor has registered. */
    private void showcases(Firm member) {
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        LocalDate day = LocalDate.ofInstant(scenes.now(), Deadline.PARIS).plusDays(30);
        PreparingShowcase preparing = scenes.bean(PreparingShowcase.class);
        UUID showcase = preparing.draft(coordinator, SampleShowcases.on(day, 80));
        scenes.bean(OpeningShowcase.class).open(coordinator, showcase);
        UUID demonstration = preparing.addDemonstration(
                coordinator, showcase, SampleShowcases.slot("10:00", 30, member.organisationId()));
        scenes.bean(RegisteringAttendees.class)
                .register(
                        coordinator,
                        showcase,
                        SampleShowcases.attendee("visiteur-" + showcase + "@exemple.test", AttendeeKind.BUYER),
                        List.of(),
                        Locale.FRENCH);
        String registration = row("SELECT id FROM registration WHERE showcase_id = ?", showcase.toString());
        things.put("showcases", showcase);
        things.put("demonstrations", demonstration);
        things.put("registrations", registration);
        things.put("i/demonstration", link(AnsweringDemonstration.LINK_PURPOSE, demonstration, member));
        things.put(
                "i/registration",
                scenes.bean(OneTimeLinks.class)
                        .issue(
                                RegisteringAttendees.LINK_PURPOSE,
                                UUID.fromString(registration),
                                null,
                                "visiteur@exemple.test",
                                scenes.now().plus(Duration.ofDays(5))));
    }

    /** Publishes a booklet with a solution of the member, and opens another call, which the member is asked to join. */
    private void booklet(Firm member) {
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        LocalDate closesOn =
                LocalDate.ofInstant(WorkingDayEnd.notBefore(scenes.now().plus(Duration.ofDays(20))), Deadline.PARIS);
        // The demonstration has booklets of this year; an earlier try of this class, of the next.
        int nextYear = LocalDate.ofInstant(scenes.now(), Deadline.PARIS).getYear() + 1;
        String earlier = "SELECT COUNT(*) FROM booklet_call WHERE theme_code = 'TEMPORARY_SITE_USE' AND edition = ?";
        boolean isTaken = scenes.bean(JdbcTemplate.class).queryForObject(earlier, Integer.class, nextYear) > 0;
        int year = isTaken ? nextYear + 1 : nextYear;
        UUID published = call(coordinator, "CONSTRUCTION_WASTE", year, closesOn, member);
        UUID open = call(coordinator, "TEMPORARY_SITE_USE", year, closesOn, member);
        UUID solution = contribution(published, member);
        UUID photo = scenes.bean(PublishingEntryPhotos.class)
                .add(
                        member.actor(),
                        solution,
                        new PhotoTerms("Atelier", "", "Les Membres", null, true),
                        SamplePictures.png(4, 3))
                .id();
        scenes.bean(ContributingEntry.class).submit(member.actor(), solution, 0, SampleContributions.content());
        scenes.bean(ReviewingContribution.class).askFactCheck(coordinator, solution, 1, "Careful dismantling.");
        scenes.bean(CheckingFacts.class).confirm(member.actor(), solution, 1);
        scenes.bean(OpeningCall.class).closeEarly(coordinator, published);
        scenes.bean(PublishingBooklet.class).decide(coordinator, published, List.of(solution), null);
        things.put("booklet-calls", open, CallerRelation.COORDINATOR);
        things.put("contributions", solution, CallerRelation.MEMBER, CallerRelation.COORDINATOR);
        things.put("photographs", photo);
        things.put("solutions", solution);
        things.put("booklets", "construction-waste");
        things.put("{theme}", year);
        things.put("versions", 1);
        things.put("i/booklet", link(ContributingEntry.LINK_PURPOSE, solution, member));
    }

    private UUID call(Actor coordinator, String theme, int edition, LocalDate closesOn, Firm invited) {
        CallTerms terms = new CallTerms("Cahier", "", "Montrer ce qui marche.");
        return scenes.bean(OpeningCall.class)
                .open(coordinator, new NewCall(theme, edition, terms, closesOn, List.of(invited.organisationId())));
    }

    private UUID contribution(UUID call, Firm firm) {
        return UUID.fromString(row(
                "SELECT id FROM booklet_contribution WHERE organisation_id = ? AND call_id = '" + call + "'",
                firm.organisationId().toString()));
    }

    /** Makes the lead head a network, in which the member is, and publishes a scheme. */
    private void network(Firm lead, Firm member) {
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE organisation SET vocation = 'NETWORK' WHERE id = ?",
                        lead.organisationId().toString());
        String siren = row(
                "SELECT siren FROM organisation WHERE id = ?",
                member.organisationId().toString());
        scenes.bean(InvitingNetworkMembers.class).invite(lead.actor(), List.of(siren));
        UUID place = UUID.fromString(row(
                "SELECT id FROM network_member WHERE organisation_id = ?",
                member.organisationId().toString()));
        scenes.bean(JoiningNetwork.class).consent(member.actor(), place, NamingConsent.NAME_AND_ANSWERS);
        Instant closesAt = WorkingDayEnd.notBefore(scenes.now().plus(Duration.ofDays(20)));
        KeepingSchemes keeping = scenes.bean(KeepingSchemes.class);
        UUID scheme = keeping.draft(
                lead.actor(),
                new SchemeTerms("Prêt de matériel", "Bennes", "", "", closesAt, null),
                List.of(new SchemeQuestion("Quel marché ?", SchemeQuestionKind.SHORT_TEXT, true, "")));
        keeping.publish(lead.actor(), scheme);
        things.put("members", place, CallerRelation.LEAD);
        things.put("networks", place, CallerRelation.MEMBER);
        things.put("schemes", scheme, CallerRelation.LEAD, CallerRelation.MEMBER);
        things.put("i/network", link(JoiningNetwork.LINK_PURPOSE, place, member));
        UUID recipient =
                UUID.fromString(row("SELECT id FROM network_scheme_recipient WHERE scheme_id = ?", scheme.toString()));
        things.put("i/page", link(UpdatingOwnPage.LINK_PURPOSE, member.organisationId(), member));
        memberReference = reference(member, KeepingReferences.NO_FILE).toString();
        things.put("i/scheme", link(AnsweringScheme.LINK_PURPOSE, recipient, member));
    }

    private String link(String purpose, UUID subject, Firm firm) {
        return scenes.bean(OneTimeLinks.class)
                .issue(
                        purpose,
                        subject,
                        firm.organisationId(),
                        "reseau@exemple.test",
                        scenes.now().plus(Duration.ofDays(5)));
    }

    /** Keeps searches of the lead: each can be forgotten only once. */
    private void searches(TestVisitor lead) {
        Actor actor = new Actor(lead.personId(), lead.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        KeepingSearches searches = scenes.bean(KeepingSearches.class);
        for (int number = 0; number < TRIES; number++) {
            searches.keep(actor, "Recherche " + number, "q=menuiserie");
        }
        searches.list(actor).forEach(one -> things.put("searches", one.id(), CallerRelation.LEAD));
    }

    /** Keeps programmes of the lead: each can be deleted only once. */
    private void programmes(TestVisitor lead) {
        Actor actor = new Actor(lead.personId(), lead.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        KeepingProgrammes keeping = scenes.bean(KeepingProgrammes.class);
        byte[] file = "objet;montant;lieu;mois\nEspaces verts;12 000 €;Rouen;03/2027\nDivers;?;Rouen;03/2027\n"
                .getBytes(StandardCharsets.UTF_8);
        for (int number = 0; number < TRIES; number++) {
            UUID id = programme(keeping, actor, file);
            keeping.keepReadableLines(actor, id);
            scenes.bean(ComputingPotential.class).computeSoon(id);
            things.put("programmes", id, CallerRelation.LEAD);
        }
    }

    /** Follows programmes: each can be removed only once. */
    private void followedProgrammes() {
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int number = 0; number < TRIES; number++) {
            ProgrammeTerms terms = new ProgrammeTerms("Programme " + Ids.next(), day, day, List.of("FRD"), List.of());
            things.put(
                    "followed-programmes",
                    scenes.bean(FollowingProgrammes.class).add(coordinator, terms),
                    CallerRelation.COORDINATOR);
        }
    }

    /** Shares a lot of the lead, to which the candidate answers, and keeps the lead's watch with a second reader. */
    private void opportunities(TestVisitor lead) {
        Actor actor = new Actor(lead.personId(), lead.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        UUID shared =
                scenes.bean(SharingOpportunities.class).shareLot(actor, inviting.consultationId(), inviting.lotId());
        scenes.bean(AnsweringOpportunities.class).declareInterest(candidate.actor(), shared, null, "");
        // matched in the background: no row may change while routes are called
        MatchedOpportunities.matchNow(server);
        scenes.await(
                "the shared lot is matched",
                () -> row("SELECT COUNT(matched_at) FROM opportunity WHERE id = ?", shared.toString())
                        .equals("1"));
        things.put("opportunities", shared, CallerRelation.LEAD);
        things.put("candidacies", candidate.organisationId(), CallerRelation.LEAD);
        things.put("lots", inviting.lotId());
        WatchTerms terms = new WatchTerms(
                null, List.of("77310000"), WatchArea.FRANCE, null, null, Set.of(OpportunityKind.LOT), null);
        KeepingWatches watches = scenes.bean(KeepingWatches.class);
        watches.keep(actor, terms, DigestPace.NEVER);
        TestVisitor reader = TestVisitor.memberOf(server, lead.organisationId());
        Actor second = new Actor(reader.personId(), reader.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        watches.choosePace(second, DigestPace.NEVER);
        WatchFeedAddresses feeds = scenes.bean(WatchFeedAddresses.class);
        things.put("watch", feeds.issue(second, FeedKind.ATOM).replaceAll(".*/|[.]atom$", ""));
        things.put("watch-calendar", feeds.issue(second, FeedKind.CALENDAR).replaceAll(".*/|[.]ics$", ""));
        things.put(
                "i/opportunities",
                scenes.bean(OneTimeLinks.class)
                        .issue(
                                DigestLetter.LINK_PURPOSE,
                                UUID.fromString(row(
                                        "SELECT id FROM watch_reader WHERE person_id = ?",
                                        reader.personId().toString())),
                                lead.organisationId(),
                                "veille@exemple.test",
                                scenes.now().plus(Duration.ofDays(5))));
    }

    /** Registers webhooks of the lead: each can be removed only once. They are paused, so that nothing is sent. */
    private void webhooks(TestVisitor lead) {
        Actor actor = new Actor(
                lead.personId(), lead.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
        for (int number = 0; number < WEBHOOKS; number++) {
            UUID id = scenes.bean(RegisteringWebhooks.class)
                    .register(actor, new WebhookTerms("https://recepteur.invalid/" + number, Set.of()))
                    .id();
            scenes.bean(ChangingWebhooks.class).pause(actor, id);
            things.put("webhooks", id, CallerRelation.LEAD);
        }
    }

    private static UUID programme(KeepingProgrammes keeping, Actor actor, byte[] file) {
        try {
            return keeping.keep(actor, "achats.csv", new ByteArrayInputStream(file), keeping.proposal(actor), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static void open(FindByIndexNameSessionRepository<?> sessions, UUID personId) {
        FindByIndexNameSessionRepository<Session> all = (FindByIndexNameSessionRepository<Session>) sessions;
        Session session = all.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, personId.toString());
        all.save(session);
    }

    private void accounts(UUID invitation) {
        TestVisitor somebody = TestVisitor.member(server);
        things.put("people", somebody.personId());
        things.put("accounts", somebody.personId());
        things.put("memberships", somebody.organisationId());
        TestVisitor lead = people.get(CallerRelation.LEAD);
        Actor actor = new Actor(lead.personId(), lead.organisationId(), Set.of(Role.MEMBER), Actor.Via.API);
        things.put(
                "tokens",
                scenes.bean(ApiTokens.class).issue(actor, "Essai", null, null).id(),
                CallerRelation.LEAD);
        open(scenes.bean(FindByIndexNameSessionRepository.class), lead.personId());
        things.put(
                "sessions",
                scenes.bean(OwnSessions.class).of(actor, null).get(0).key(),
                CallerRelation.LEAD);
        UUID passkey = Ids.next();
        server.getBean(JdbcTemplate.class)
                .update(
                        "INSERT INTO passkey (id, person_id, label, credential_id, public_key, attestation,"
                                + " client_data, transports, signatures, backup_eligible, backed_up, created_at) VALUES"
                                + " (?, ?, 'Essai', ?, '', '', '', '', 0, FALSE, FALSE, UTC_TIMESTAMP(6))",
                        passkey.toString(),
                        lead.personId().toString(),
                        passkey.toString());
        things.put("passkeys", passkey, CallerRelation.LEAD);
        searches(lead);
        programmes(lead);
        followedProgrammes();
        opportunities(lead);
        webhooks(lead);
        TestVisitor reader = TestVisitor.member(server);
        String feed = scenes.bean(CalendarAddresses.class)
                .issue(new Actor(reader.personId(), reader.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT));
        things.put("calendar", feed.replaceAll(".*/calendar/|[.]ics$", ""));
        OneTimeLinks links = scenes.bean(OneTimeLinks.class);
        things.put(
                "i/invitation",
                links.issue(
                        "invitation",
                        invitation,
                        candidate.organisationId(),
                        "invite@exemple.test",
                        scenes.now().plus(Duration.ofDays(5))));
        things.put(
                "i/form-drafts",
                links.issue(
                        "invitation",
                        invitation,
                        candidate.organisationId(),
                        "invite@exemple.test",
                        scenes.now().plus(Duration.ofDays(5))));
        things.put(
                "i/account",
                links.issue(
                        "invitation",
                        invitation,
                        candidate.organisationId(),
                        "compte@exemple.test",
                        scenes.now().plus(Duration.ofDays(5))));
        things.put(
                "i/password",
                links.issue(
                        ChangingPasswords.LINK_PURPOSE,
                        somebody.personId(),
                        null,
                        somebody.personId() + "@visitor.example",
                        scenes.now().plus(Duration.ofDays(5))));
        things.put(
                "i/administrator",
                links.issue(
                        FirstAdministrator.LINK_PURPOSE,
                        Ids.next(),
                        null,
                        "premier@exemple.test",
                        scenes.now().plus(Duration.ofDays(5))));
    }

    /** Lets the lead bring the forms of others, and the member respond to the buyer's ESPD request. */
    private void forms(Firm member) {
        Actor lead = deposited.lead().actor();
        UUID form = scenes.bean(BringingForms.class)
                .bringBuyerForm(
                        lead, deposited.id(), new ByteArrayInputStream(SampleDocx.ofABuyer()), "cadre.docx", null);
        things.put("buyer-forms", form, CallerRelation.LEAD);
        // the State's blanks are not among the test files
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO uploaded_form SELECT ?, consortium_id, 'dc1', name, document_id, document_id,"
                                + " uploaded_at FROM uploaded_form WHERE id = ?",
                        Ids.next().toString(),
                        form.toString());
        scenes.bean(BringingEspdRequest.class)
                .bring(lead, deposited.id(), new ByteArrayInputStream(EspdSamples.validRequest()), "espd.xml", null);
        UUID evidence = UUID.fromString(row(
                "SELECT id FROM evidence_file WHERE consortium_id = ? AND organisation_id = ?",
                deposited.id(),
                member.organisationId()));
        scenes.bean(RespondingToEspd.class).confirm(member.actor(), evidence, member.organisationId());
    }

    private void oddments() {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String letters = " FROM letter WHERE calendar IS NOT NULL AND consortium_id = '" + deposited.id() + "'";
        scenes.await("a letter with a date", () -> !"0".equals(row("SELECT count(*)" + letters)));
        things.put("letters", row("SELECT min(id)" + letters));
        things.put("processes", "partner-invitation");
        things.put("rules", "D14");
        things.put("files", "deposit-outcome");
        jdbc.update(
                "INSERT INTO engine_command (id, root_kind, root_id, kind, payload, state, attempts, written_at,"
                        + " next_attempt_at) VALUES (?, 'NEED', ?, 'COMPLETE_TASK', '{}', 'FAILED', 9, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6))",
                Ids.next().toString(),
                Ids.next().toString());
        String failed = row("SELECT max(sequence) FROM engine_command WHERE state = 'FAILED'");
        List.of("commands", "engine-commands").forEach(kind -> things.put(kind, failed));
        troubles.forEach(trouble -> things.put("incidents", trouble.incident()));
    }

    /** Removes the data that do not end with a consortium. */
    void clear() {
        troubles.forEach(new TestIncidents(scenes)::clear);
    }

    String row(String sql, Object... arguments) {
        return scenes.bean(JdbcTemplate.class).queryForObject(sql, String.class, arguments);
    }
}
