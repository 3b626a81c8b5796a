package org.cordee.submission.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cordee.document.BidDossier;
import org.cordee.document.PriceLine;
import org.cordee.document.ShareTable;
import org.cordee.document.TechnicalMemo;
import org.cordee.document.frame.FilledFrame;
import org.cordee.document.frame.FrameLine;
import org.cordee.document.frame.FramePrice;
import org.cordee.document.frame.PriceFrame;
import org.cordee.document.frame.SampleFrames;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.submission.consistency.FinishedPaper.Layout;
import org.cordee.submission.consistency.ProvenValue.Reading;
import org.junit.jupiter.api.Test;

/** The finished papers of a bid, read back and compared. */
class ConsistencyProofTests {

    private static final List<FinishedPaper> PAPERS = SampleFinishedPapers.all();
    private static final ReadingPapers READING = new ReadingPapers(SampleFinishedPapers.HINTS);
    private static final List<ReadPaper> READ =
            PAPERS.stream().map(READING::read).toList();

    private static final PriceFrame FRAME = PriceFrame.read(SampleFrames.dpgf(), "DPGF.xlsx");

    /** Kinds whose value is a tick or a list and not a text that stands in the paper. */
    private static final Set<ValueKind> NO_TEXT =
            EnumSet.of(ValueKind.FORM, ValueKind.SME, ValueKind.MEMBERS, ValueKind.ROLE);

    @Test
    void findsNoDifferenceInUntouchedPapersAndReadsEveryKindOfValue() {
        ConsistencyProof proof = READING.prove(PAPERS);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.flawed()).isEmpty();
        assertThat(proof.families()).containsExactly(PaperFamily.values());
        assertThat(proof.values()).extracting(ProvenValue::kind).contains(ValueKind.values());
    }

    /** Edits one value of each kind in each finished file, and compares the edited file with each other one. */
    @Test
    void findsExactlyTheOneDifferenceMadeByEditingTheFinishedFileInEachPairOfPapers() {
        List<String> pairs = new ArrayList<>();
        List<String> unplanted = new ArrayList<>();
        for (int at = 0; at < PAPERS.size(); at++) {
            FinishedPaper paper = PAPERS.get(at);
            ReadPaper read = READ.get(at);
            for (ReadValue value : oneOfEachKind(read)) {
                List<ReadPaper> others = READ.stream()
                        .filter(other -> other != read && states(other, value))
                        .toList();
                if (others.isEmpty()) {
                    continue;
                }
                Optional<ReadPaper> edited = edited(paper, value, others.get(0));
                if (edited.isEmpty()) {
                    unplanted.add(paper.name() + " " + value);
                    continue;
                }
                for (ReadPaper other : others) {
                    List<ValueDifference> found = differences(edited.get(), other, value.kind());
                    assertThat(found)
                            .as("%s of %s, edited in %s, compared with %s", value.kind(), value, read, other)
                            .singleElement()
                            .satisfies(one -> assertThat(one.kind()).isEqualTo(value.kind()))
                            .satisfies(one -> assertThat(List.of(
                                            one.usual().paper(), one.other().paper()))
                                    .containsExactlyInAnyOrder(read.name(), other.name()));
                    pairs.add(read.name() + " / " + other.name());
                }
            }
        }
        assertThat(unplanted).isEmpty();
        assertThat(pairs).hasSizeGreaterThan(200);
        assertThat(pairsWithoutAny(pairs)).isEmpty();
    }

    /** Returns a value of each kind that stands in the paper as a text. */
    private static List<ReadValue> oneOfEachKind(ReadPaper paper) {
        return List.copyOf(paper.values().stream()
                .filter(value -> !NO_TEXT.contains(value.kind()))
                .filter(value -> READ.stream().anyMatch(other -> other != paper && states(other, value)))
                .collect(Collectors.toMap(ReadValue::kind, Function.identity(), (first, again) -> first))
                .values());
    }

    private static boolean states(ReadPaper paper, ReadValue value) {
        return paper.values().stream()
                .anyMatch(
                        other -> other.kind() == value.kind() && other.subject().equals(value.subject()));
    }

    /** Returns the paper with the value edited at the one place where nothing else of the paper changes with it. */
    private static Optional<ReadPaper> edited(FinishedPaper paper, ReadValue value, ReadPaper other) {
        return EditedFiles.of(paper, printed(value))
                .limit(30)
                .map(READING::read)
                .filter(copy -> differences(copy, other, value.kind()).stream()
                        .anyMatch(one ->
                                one.kind() == value.kind() && one.subject().equals(value.subject())))
                .filter(copy -> differences(copy, other, value.kind()).size() == 1)
                .findFirst();
    }

    /**
     * Returns the differences between two papers. A lot that gets the number of another lot contradicts all that papers
     * state about that one too: only its number is looked at.
     */
    private static List<ValueDifference> differences(ReadPaper one, ReadPaper other, ValueKind edited) {
        return ConsistencyProof.of(List.of(one, other)).differences().stream()
                .filter(found -> edited != ValueKind.LOT_NUMBER || found.kind() == edited)
                .toList();
    }

    /** Returns the words of the paper by which the value is found in it. */
    private static String printed(ReadValue value) {
        return switch (value.kind()) {
            case LOT_NUMBER -> "Lot " + value.value();
            case ACCOUNT -> value.value().substring(value.value().lastIndexOf(", ") + 2);
            default -> value.value();
        };
    }

    /** Returns the pairs of papers that state a common value and in which none was planted. */
    private static List<String> pairsWithoutAny(List<String> planted) {
        return READ.stream()
                .flatMap(one -> READ.stream()
                        .filter(other -> other != one)
                        .filter(other -> oneOfEachKind(one).stream().anyMatch(value -> states(other, value)))
                        .map(other -> one.name() + " / " + other.name()))
                .filter(pair -> !planted.contains(pair))
                .toList();
    }

    @Test
    void findsAnEmptyBoxOfAForm() {
        FinishedPaper dc1 = paper("dc1.docx");

        ConsistencyProof proof = READING.prove(List.of(paper("repartition.pdf"), EditedFiles.withoutTick(dc1, "Oui")));

        assertThat(proof.values())
                .filteredOn(value -> value.kind() == ValueKind.FORM)
                .singleElement()
                .satisfies(value -> assertThat(value.isSame()).isFalse());
    }

    @Test
    void namesTheValueOfMostPapersAndTheOneThatDiffers() {
        FinishedPaper memo = paper("memoire-technique.pdf");
        FinishedPaper edited = EditedFiles.of(memo, "80 000,40 €").findFirst().orElseThrow();

        ConsistencyProof proof = READING.prove(
                PAPERS.stream().map(paper -> paper == memo ? edited : paper).toList());

        assertThat(proof.differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ValueKind.AMOUNT);
            assertThat(one.about()).isEqualTo("Les Mains Vertes, lot 1");
            assertThat(one.usual().value()).isEqualTo("80 000,40 €");
            assertThat(one.other()).extracting(Reading::paper).isEqualTo("memoire-technique.pdf");
            assertThat(one.other().place()).startsWith("page ");
            assertThat(one.other().value()).isNotEqualTo("80 000,40 €").endsWith(" €");
        });
    }

    /** The buyer corrected the title after the members had signed. */
    @Test
    void doesNotStopTheFreezeForATitleThatChangedAfterThePapersWereSigned() {
        FinishedPaper signed = paper("convention.pdf");
        FinishedPaper other = EditedFiles.of(signed, "Entretien des berges & des quais")
                .filter(copy -> !READING.prove(List.of(copy, paper("dc1.pdf")))
                        .differences()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        FinishedPaper memo = EditedFiles.of(paper("memoire-technique.pdf"), "Entretien des berges & des quais")
                .findFirst()
                .orElseThrow();

        ConsistencyProof afterSigning = READING.prove(List.of(other, paper("dc1.pdf"), paper("repartition.pdf")));
        ConsistencyProof betweenOpenPapers = READING.prove(List.of(signed, memo, paper("repartition.pdf")));

        assertThat(afterSigning.differences())
                .singleElement()
                .satisfies(one -> assertThat(one.stops()).isFalse());
        assertThat(afterSigning.stopping()).isEmpty();
        assertThat(betweenOpenPapers.stopping())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ValueKind.TITLE));
    }

    @Test
    void findsAMemberThatOnePaperDoesNotName() {
        ReadPaper shares = READ.get(PAPERS.indexOf(paper("repartition.pdf")));
        ReadPaper other = new ReadPaper(
                "dc1.pdf",
                PaperFamily.DC1,
                "",
                List.of(),
                List.of(new NamedMembers(
                        "1",
                        List.of(new NamedMembers.NamedMember("Sillage Travaux publics", "732 829 320 00074")),
                        "E")),
                List.of());

        assertThat(ConsistencyProof.of(List.of(shares, other)).differences())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ValueKind.MEMBERS));
    }

    /** The buyer's own file has 300 lines on four tabs, and formulas that add them up. */
    @Test
    void readsTheTotalThatTheBuyersOwnPriceFileShows() {
        FilledFrame filled = filled();
        FinishedPaper frame =
                new FinishedPaper(Layout.PRICE_FRAME, "bordereau-lot-3/DPGF.xlsx", filled.file(), "3", FRAME.columns());
        FinishedPaper shares = new FinishedPaper(Layout.SHARES, "repartition.pdf", ShareTable.pdf(bid(filled)));

        ConsistencyProof proof = READING.prove(List.of(shares, frame));
        List<ValueDifference> edited = EditedFiles.of(frame, ShareTable.formatted(new Amount(filled.withoutTax())))
                .map(copy -> READING.prove(List.of(shares, copy)).differences())
                .filter(differences -> !differences.isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.flawed()).isEmpty();
        assertThat(proof.values())
                .filteredOn(value -> value.kind() == ValueKind.TOTAL)
                .singleElement()
                .satisfies(total -> assertThat(total.isIn(PaperFamily.PRICES)).isTrue());
        assertThat(edited).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ValueKind.TOTAL);
            assertThat(List.of(one.usual().paper(), one.other().paper()))
                    .containsExactlyInAnyOrder("repartition.pdf", "bordereau-lot-3/DPGF.xlsx");
        });
    }

    private static FilledFrame filled() {
        return FRAME.fill(FRAME.lines().stream()
                .collect(Collectors.toMap(
                        FrameLine::code,
                        line -> new FramePrice(
                                Objects.requireNonNullElse(line.quantity(), BigDecimal.ONE),
                                new BigDecimal("12.50"),
                                new BigDecimal("20")))));
    }

    private static BidDossier bid(FilledFrame filled) {
        BidDossier.Lot lot = new BidDossier.Lot(Ids.next(), "3", "Réemploi");
        BidDossier.Share all = new BidDossier.Share(
                Ids.next(),
                lot.id(),
                Ids.next(),
                "Sillage Travaux publics",
                "73282932000074",
                true,
                Percentage.HUNDRED,
                new Amount(filled.withoutTax()),
                Hours.NONE);
        return new BidDossier(
                Ids.next(),
                "Rives vertes",
                new BidDossier.Tender("Berges", "2026-B", "Ville"),
                new BidDossier.Terms("SEVERAL", true),
                Instant.parse("2026-12-06T09:41:07Z"),
                List.of(lot),
                List.of(all),
                List.of(),
                List.of(new PriceLine(
                        lot.id(), all.memberId(), "1", "Tout", "forfait", BigDecimal.ONE, filled.withoutTax())));
    }

    @Test
    void saysWhichPaperCannotBeReadInsteadOfFailing() throws IOException {
        byte[] memo = paper("memoire-technique.pdf").bytes();
        byte[] cut = Arrays.copyOf(memo, memo.length / 3);
        Map<Layout, List<byte[]>> hostile = Map.of(
                Layout.MEMO, List.of(new byte[0], "%PDF-1.7 nothing".getBytes(), cut, locked(memo), locked(memo, "")),
                Layout.ESPD_XML, List.of("<a>".getBytes(), new byte[0]),
                Layout.PRICE_FRAME, List.of("PK\u0003\u0004broken".getBytes(), new byte[0]),
                Layout.FORM,
                        List.of("no zip".getBytes(), paper("repartition.pdf").bytes()));

        hostile.forEach((layout, files) -> files.forEach(file -> {
            String name = layout == Layout.ESPD_XML ? "x.xml" : layout == Layout.PRICE_FRAME ? "x.xlsx" : "x.pdf";
            ConsistencyProof proof =
                    READING.prove(List.of(paper("repartition.pdf"), new FinishedPaper(layout, name, file)));

            assertThat(proof.unreadable()).extracting(ProvenPaper::name).containsExactly(name);
            assertThat(proof.differences()).isEmpty();
        }));
    }

    @Test
    void readsTheTitleOfAConsultationWithoutReference() {
        BidDossier bid = SampleFinishedPapers.bid(new BidDossier.Tender("Entretien des berges", "", "Ville de Rouen"));

        ReadPaper read = READING.read(new FinishedPaper(Layout.MEMO, "memo.pdf", TechnicalMemo.pdf(bid)));

        assertThat(read.values())
                .filteredOn(value -> value.kind() == ValueKind.TITLE)
                .extracting(ReadValue::value)
                .containsExactly("Entretien des berges");
    }

    @Test
    void saysThatAValueIsNotInAPaperThatShouldHaveIt() {
        FinishedPaper shares = paper("repartition.pdf");

        ReadPaper read = READING.read(new FinishedPaper(Layout.MEMO, "memo.pdf", shares.bytes()));

        assertThat(read.flaws()).extracting(PaperFlaw::reason).isNotEmpty().containsOnly(PaperFlaw.Reason.NOT_FOUND);
    }

    private static FinishedPaper paper(String name) {
        return PAPERS.stream()
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] locked(byte[] pdf) throws IOException {
        return locked(pdf, "secret");
    }

    private static byte[] locked(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }
}
