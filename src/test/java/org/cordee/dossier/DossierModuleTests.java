package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.cordee.dossier.SampleArchives.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.text.SamplePapers;
import org.cordee.dossier.DossierView.KindLine;
import org.cordee.dossier.DossierView.ShownVersion;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Tests that the buyer's documents are kept by version and read by the members of the grouping alone. */
@ConsortiumTest
class DossierModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    ReceivingDossier receiving;

    @Autowired
    ReadingDossier reading;

    @Autowired
    OpeningFile opening;

    private Agreed consortium;
    private Actor lead;
    private Actor member;

    @BeforeEach
    void form() {
        consortium = agreed.with(TERMS, "60", "25", "15");
        lead = consortium.lead().actor();
        member = consortium.partners().get(0).actor();
    }

    @Test
    void keepsTheArchiveAndListsItsFilesByKind() throws IOException {
        byte[] zip = archive()
                .with("1 Administratif/RC lot 3.pdf", SamplePapers.pdf("Article 1"))
                .with("1 Administratif/CCAP.pdf", SamplePapers.pdf("Clauses"))
                .with("Prix/DPGF.xlsx", SamplePapers.workbook("DPGF", "Poste|12"))
                .with("Plans/niveau 1.dwg", "AC1032")
                .bytes();

        int number = receive(zip);

        assertThat(number).isEqualTo(1);
        ShownVersion shown = shown(member);
        assertThat(shown.archiveName()).isEqualTo("dce.zip");
        assertThat(shown.line().publishedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(shown.kinds())
                .containsExactly(
                        new KindLine(FileKind.RULES, 1),
                        new KindLine(FileKind.PRICE, 1),
                        new KindLine(FileKind.ADMINISTRATIVE, 1),
                        new KindLine(FileKind.PLAN, 1));
        try (var content = opening.archive(member, consortium.id(), 1).content()) {
            assertThat(content.readAllBytes()).isEqualTo(zip);
        }
    }

    @Test
    void readsTheWordsOfTheFilesAfterwards() {
        receive(archive()
                .with("RC.pdf", SamplePapers.pdf("Article 1", "Article 2"))
                .with("CCTP.docx", SamplePapers.docx("Bruit de chantier"))
                .with("lisez-moi.txt", "Article 1")
                .with("abîmé.pdf", "%PDF-1.7 rien")
                .with("plan.dwg", "AC1032")
                .bytes());

        readAll();

        assertThat(files())
                .extracting(FileLine::name, FileLine::text, FileLine::pages)
                .containsExactly(
                        tuple("RC.pdf", TextState.READ, 2),
                        tuple("CCTP.docx", TextState.READ, 1),
                        tuple("lisez-moi.txt", TextState.READ, 1),
                        tuple("abîmé.pdf", TextState.UNREADABLE, 0),
                        tuple("plan.dwg", TextState.NO_TEXT, 0));
        FileView rules = opening.open(member, consortium.id(), file("RC.pdf"), 2);
        assertThat(rules.pages())
                .singleElement()
                .satisfies(page -> assertThat(page.text()).isEqualTo("Article 2"));
    }

    @Test
    void givesEachNewArchiveTheNextNumberAndTheSameOneNone() {
        byte[] first = archive().with("RC.pdf", "1").bytes();

        assertThat(receive(first)).isEqualTo(1);
        assertThat(receive(first)).isEqualTo(1);
        assertThat(receive(archive().with("RC.pdf", "2").bytes())).isEqualTo(2);

        DossierView view = reading.view(lead, consortium.id(), 1);
        assertThat(view.versions()).extracting(DossierView.VersionLine::number).containsExactly(2, 1);
        assertThat(Objects.requireNonNull(view.shown()).latest()).isFalse();
    }

    @Test
    void onlyTheLeadLoadsAndOnlyMembersRead() {
        receive(archive().with("RC.pdf", "rc").bytes());
        UUID file = file("RC.pdf");
        SampleFirm stranger = new SampleFirm(Ids.next(), Ids.next());
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

        missing(() -> receive(member, archive().with("RC.pdf", "2").bytes()));
        for (Actor outside : List.of(
                stranger.actor(), coordinator, Actor.ofLink(consortium.lead().organisationId()))) {
            missing(() -> reading.view(outside, consortium.id(), null));
            missing(() -> reading.files(outside, consortium.id(), null, null, ALL));
            missing(() -> reading.openings(outside, consortium.id(), ALL));
            missing(() -> opening.open(outside, consortium.id(), file, 1));
            missing(() -> opening.download(outside, consortium.id(), file));
            missing(() -> opening.archive(outside, consortium.id(), 1));
        }
        missing(() -> opening.open(lead, consortium.id(), Ids.next(), 1));
        missing(() -> opening.archive(lead, consortium.id(), 2));
    }

    @Test
    void aFileOfAnotherGroupingIsMissing() {
        receive(archive().with("RC.pdf", "rc").bytes());
        UUID file = file("RC.pdf");
        Agreed other = agreed.with(TERMS, "60", "25", "15");

        missing(() -> opening.open(other.lead().actor(), other.id(), file, 1));
        missing(() -> opening.download(other.lead().actor(), other.id(), file));
    }

    @Test
    void theLeadSeesAllOpeningsAndAMemberItsOwn() {
        receive(archive().with("RC.pdf", "rc").with("CCTP.pdf", "cctp").bytes());
        Actor second = consortium.partners().get(1).actor();
        UUID rules = file("RC.pdf");

        opening.open(member, consortium.id(), rules, 1);
        opening.open(member, consortium.id(), rules, 1);
        opening.archive(second, consortium.id(), 1);

        assertThat(reading.openings(lead, consortium.id(), ALL)).hasSize(3);
        assertThat(reading.openings(member, consortium.id(), ALL).getContent())
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.path()).isEqualTo("RC.pdf");
                    assertThat(opened.times()).isEqualTo(2);
                });
        assertThat(reading.openings(second, consortium.id(), ALL).getContent())
                .extracting(OpeningLine::path)
                .containsExactlyInAnyOrder("RC.pdf", "CCTP.pdf");
        assertThat(opening.open(lead, consortium.id(), rules, 1).openings()).hasSize(3);
    }

    @Test
    void saysWhichEntriesAreNoFiles() {
        receive(archive().stored().with("secret.pdf", "x").with("RC.pdf", "rc").locked());

        assertThat(shown(member).leftOut()).containsExactly(new LeftOutEntry("secret.pdf", LeftOutReason.ENCRYPTED));
    }

    @Test
    void refusesADayThatHasNotCome() {
        DossierUpload upload = new DossierUpload(
                new ByteArrayInputStream(archive().with("RC.pdf", "rc").bytes()), "dce.zip", LocalDate.of(2999, 1, 1));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> receiving.receive(lead, consortium.id(), upload))
                .satisfies(no -> assertThat(no.key()).isEqualTo("dossier.published.future"));
        assertThat(reading.view(lead, consortium.id(), null).shown()).isNull();
    }

    private int receive(byte[] zip) {
        return receive(lead, zip);
    }

    private int receive(Actor actor, byte[] zip) {
        return receiving.receive(
                actor,
                consortium.id(),
                new DossierUpload(new ByteArrayInputStream(zip), "dce.zip", LocalDate.of(2026, 1, 5)));
    }

    private ShownVersion shown(Actor actor) {
        return Objects.requireNonNull(reading.view(actor, consortium.id(), null).shown());
    }

    private List<FileLine> files() {
        return reading.files(lead, consortium.id(), null, null, ALL).getContent();
    }

    private UUID file(String name) {
        return files().stream()
                .filter(file -> file.name().equals(name))
                .map(FileLine::id)
                .findFirst()
                .orElseThrow();
    }

    /** Waits for the thread that reads the words. */
    private void readAll() {
        await().atMost(Duration.ofSeconds(30)).until(() -> shown(lead).textsAwaited() == 0);
    }

    private static void missing(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
