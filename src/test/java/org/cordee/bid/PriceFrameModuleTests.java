package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.CordeeTest;
import org.cordee.bid.PriceFrameView.FramePostView;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.SampleFrames;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The buyer's price file of a lot: shared out by the lead, priced by the members, filled line by line. */
@CordeeTest
class PriceFrameModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    UploadingPriceFrame uploading;

    @Autowired
    SharingOutLines sharing;

    @Autowired
    PriceFrameReading frames;

    @Autowired
    FillingPrices filling;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    LockingPrices locking;

    @Autowired
    PriceWorkbooks workbooks;

    @Autowired
    FramedPrices framed;

    @Autowired
    OpeningDrafting opening;

    @Autowired
    Outlines outlines;

    @Autowired
    BidReading reading;

    private BiddingConsortium grouping;
    private List<SampleDrafts.Contribution> sheets;
    private Actor lead;
    private UUID lot;

    /** The lead prices line 1.1 alone, the first partner 1.2; both partners price 2.1 together. */
    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40.10", "20.05");
        sheets = drafting.open(grouping);
        lead = SampleBiddingConsortia.member(grouping, 0);
        lot = grouping.lots().get(0).id();
    }

    private static byte[] file() {
        return SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("DPGF");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Préparation");
            SampleFrames.row(sheet, 2, "1.1", "Installation", "ens", 1, null, "=ROUND(D3*E3,2)");
            SampleFrames.row(sheet, 3, "1.2", "Tri", "t", 2, null, "=ROUND(D4*E4,2)");
            SampleFrames.row(sheet, 4, "2", "Réemploi");
            SampleFrames.row(sheet, 5, "2.1", "Repose", "u", 3, null, "=ROUND(D6*E6,2)");
            SampleFrames.row(sheet, 6, null, "Total HT", null, null, null, "=SUM(F3:F6)");
            SampleFrames.row(sheet, 7, null, "TVA 20 %", null, null, null, "=ROUND(F7*0.2,2)");
            SampleFrames.row(sheet, 8, null, "Total TTC", null, null, null, "=F7+F8");
        });
    }

    private UUID member(int at) {
        return grouping.shares().get(at).memberId();
    }

    private Actor actor(int at) {
        return SampleBiddingConsortia.member(grouping, at);
    }

    private UUID sheet(int at) {
        return sheets.get(at).priceSheetId();
    }

    private void upload(byte[] file) {
        uploading.upload(lead, grouping.id(), lot, version(), "DPGF_lot3.xlsx", file);
    }

    private int version() {
        PriceFrameView.FrameContent file = frames.view(lead, grouping.id(), lot).file();
        return file == null ? 0 : file.version();
    }

    private void assign() {
        sharing.assign(
                lead,
                grouping.id(),
                lot,
                version(),
                new SharingOutLines.LineMembers(
                        Map.of(1, Set.of(member(1), member(2))),
                        Map.of("1.1", Set.of(member(0)), "1.2", Set.of(member(1)))));
    }

    private void give() {
        upload(file());
        assign();
        sharing.give(lead, grouping.id(), lot, version());
    }

    private void price(int member, Map<String, String> prices) {
        Map<String, BigDecimal> figures = new HashMap<>();
        prices.forEach((code, price) -> figures.put(code, new BigDecimal(price)));
        filling.savePrices(actor(member), sheet(member), price(member).version(), figures);
    }

    private PriceView price(int member) {
        return reading.price(actor(member), sheet(member));
    }

    private void validate(int member) {
        filling.handIn(actor(member), sheet(member), price(member).version());
        validating.validate(
                SampleBiddingConsortia.signatory(grouping, member),
                sheet(member),
                price(member).version());
    }

    /** The parts of 2.1 are 10.033333 and 6.683333: alone they round to 30.10 and 20.05, together to 50.15. */
    private void priceAll() {
        price(0, Map.of("1.1", "60"));
        price(1, Map.of("1.2", "5", "2.1", "10.033333"));
        price(2, Map.of("2.1", "6.683333"));
    }

    @Test
    void theOnlyRateOfTheFileIsThatOfTheLot() {
        assertThat(framed.rates(grouping.id())).isEmpty();

        upload(file());

        assertThat(framed.rates(grouping.id())).containsExactly(Map.entry(lot, Percentage.of("20")));
    }

    @Test
    void givesEachMemberItsLinesWithTheBuyersWordsAndNoPrice() {
        give();

        assertThat(price(0).lines()).extracting(PriceLine::code).containsExactly("1.1");
        assertThat(price(1).lines())
                .extracting(PriceLine::code, PriceLine::label, PriceLine::unit, PriceLine::shared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.2", "Tri", "t", false),
                        org.assertj.core.groups.Tuple.tuple("2.1", "Repose", "u", true));
        assertThat(price(2).lines()).allMatch(line -> line.unitPrice().signum() == 0);
        assertThat(price(2).frameName()).isEqualTo("DPGF_lot3.xlsx");
    }

    @Test
    void writesTheSumOfThePartsIntoTheFileOfTheBuyerToTheCent() throws IOException {
        give();
        priceAll();
        for (int member = 0; member < 3; member++) {
            validate(member);
        }
        locking.lock(grouping.id());

        List<FramedPrices.FramedFile> files = framed.files(grouping.id());

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("DPGF_lot3.xlsx");
            Map<String, byte[]> parts = SampleFrames.parts(file.bytes());
            Map<String, byte[]> blank = SampleFrames.parts(file());
            assertThat(parts.keySet()).isEqualTo(blank.keySet());
            assertThat(parts.values().stream().map(part -> new String(part, java.nio.charset.StandardCharsets.UTF_8)))
                    .noneMatch(text -> text.contains("Partenaire") || text.contains("Sillage"));
        });
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(files.get(0).bytes()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(5).getCell(4).getNumericCellValue() * 3).isBetween(50.1499, 50.1501);
            assertThat(sheet.getRow(6).getCell(5).getNumericCellValue()).isEqualTo(120.15);
            assertThat(sheet.getRow(8).getCell(5).getNumericCellValue()).isEqualTo(144.18);
        }
    }

    @Test
    void showsTheLeadPostsMembersAndTotals() {
        give();
        priceAll();

        PriceFrameView view = frames.view(lead, grouping.id(), lot);

        assertThat(view.agreed()).isEqualTo(Amount.of("120.15"));
        assertThat(view.members())
                .extracting(PriceFrameView.FrameMember::letter)
                .containsExactly("A", "B", "C");
        assertThat(view.members().get(1).priced()).isEqualTo(Amount.of("40.10"));
        assertThat(view.file().state()).isEqualTo(FrameState.GIVEN);
        assertThat(view.file().posts())
                .extracting(FramePostView::code, FramePostView::title, FramePostView::mixed, FramePostView::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "Préparation", true, Amount.of("70.00")),
                        org.assertj.core.groups.Tuple.tuple("2", "Réemploi", false, Amount.of("50.15")));
        assertThat(view.file().withTax()).isEqualByComparingTo("144.18");
        FrameChecks checks = frames.check(lead, grouping.id(), lot);
        assertThat(checks.isAgreed()).isTrue();
        assertThat(checks.isTaxRight()).isTrue();
        assertThat(checks.check().isIntact()).isTrue();
        assertThat(checks.unpricedLines()).isZero();
    }

    @Test
    void hidesTheFileAndTheOthersPartsFromEveryoneButTheLead() {
        give();
        priceAll();
        Actor coordinator = SampleBiddingConsortia.person(Ids.next(), Role.COORDINATOR);

        for (Actor other : List.of(actor(1), actor(2), coordinator)) {
            hidden(() -> frames.view(other, grouping.id(), lot));
            hidden(() -> frames.filled(other, grouping.id(), lot));
            hidden(() -> frames.check(other, grouping.id(), lot));
            hidden(() -> uploading.upload(other, grouping.id(), lot, 0, "a.xlsx", file()));
            hidden(() -> uploading.remove(other, grouping.id(), lot, null));
            hidden(() -> sharing.give(other, grouping.id(), lot, 1));
        }
        hidden(() -> reading.price(actor(2), sheet(1)));
        assertThat(price(2).lines()).extracting(PriceLine::unitPrice).containsExactly(new BigDecimal("6.683333"));
    }

    @Test
    void refusesAMemberThatChangesTheBuyersWordsOrPricesAForeignLine() {
        give();
        List<PriceLine> given = price(1).lines();
        PriceLine first = given.get(0);
        PriceLine other = new PriceLine(first.code(), "Autre", first.unit(), first.quantity(), BigDecimal.ONE);
        PriceLine unit = new PriceLine(first.code(), first.label(), "m2", first.quantity(), BigDecimal.ONE);

        for (PriceLine changed : List.of(other, unit)) {
            refused(
                    "bid.price.line-given",
                    () -> filling.save(actor(1), sheet(1), price(1).version(), List.of(changed, given.get(1))));
        }
        refused("bid.price.line-given", () -> filling.save(actor(1), sheet(1), price(1).version(), List.of(first)));
        refused("bid.price.line-given", () -> price(1, Map.of("1.1", "60")));
        refused("bid.price.line-given", () -> filling.giveLumpSum(actor(1), sheet(1), price(1).version()));
        assertThat(price(1).lines()).isEqualTo(given);
    }

    @Test
    void keepsPricesWhenTheBuyerSendsACorrectedFile() {
        give();
        priceAll();
        byte[] corrected = SampleFrames.edited(
                file(), book -> book.getSheetAt(0).getRow(3).getCell(3).setCellValue(4));

        upload(corrected);
        sharing.give(lead, grouping.id(), lot, version());

        assertThat(price(1).lines())
                .extracting(PriceLine::quantity, PriceLine::unitPrice)
                .contains(org.assertj.core.groups.Tuple.tuple(new BigDecimal("4.000"), new BigDecimal("5.000000")));
        assertThat(price(1).difference()).isEqualByComparingTo("10.00");
    }

    @Test
    void changesNoLineOfAMemberThatHasGivenItsPrice() {
        give();
        priceAll();
        filling.handIn(actor(2), sheet(2), price(2).version());
        sharing.assign(
                lead,
                grouping.id(),
                lot,
                version(),
                new SharingOutLines.LineMembers(Map.of(0, Set.of(member(0), member(1), member(2))), Map.of()));

        refused("bid.frame.price-given", () -> sharing.give(lead, grouping.id(), lot, version()));

        assertThat(price(2).lines()).hasSize(1);
    }

    @Test
    void givesNothingWhileALineHasNoMemberOrAMemberNoLine() {
        upload(file());
        refused("bid.frame.unassigned", () -> sharing.give(lead, grouping.id(), lot, version()));
        sharing.assign(
                lead,
                grouping.id(),
                lot,
                version(),
                new SharingOutLines.LineMembers(Map.of(0, Set.of(member(0)), 1, Set.of(member(1))), Map.of()));

        refused("bid.frame.member-without-line", () -> sharing.give(lead, grouping.id(), lot, version()));
        refused(
                "bid.frame.unknown-member",
                () -> sharing.assign(
                        lead,
                        grouping.id(),
                        lot,
                        version(),
                        new SharingOutLines.LineMembers(Map.of(0, Set.of(Ids.next())), Map.of())));
        refused(
                "bid.frame.changed-meanwhile",
                () -> sharing.assign(
                        lead,
                        grouping.id(),
                        lot,
                        version() - 1,
                        new SharingOutLines.LineMembers(Map.of(0, Set.of(member(2))), Map.of())));
        assertThat(price(1).lines()).isEmpty();
    }

    @Test
    void asksForTheColumnsWhenTheHeadingsLeaveADoubt() {
        byte[] doubtful = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "Poste", "Désignation", "Prix HT", "Prix avec option HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "", "");
        });
        upload(doubtful);
        assertThat(frames.view(lead, grouping.id(), lot).file().state()).isEqualTo(FrameState.UNCONFIRMED);
        refused("bid.frame.columns-first", () -> sharing.give(lead, grouping.id(), lot, version()));

        uploading.confirm(
                lead,
                grouping.id(),
                lot,
                version(),
                FrameKind.LUMP_SUM_BREAKDOWN,
                new BigDecimal("5.5"),
                List.of(new org.cordee.document.frame.FrameColumns(0, 1, 1, 2, null, null, null, 4, null, null)));

        PriceFrameView.FrameContent file = frames.view(lead, grouping.id(), lot).file();
        assertThat(file.state()).isEqualTo(FrameState.CONFIRMED);
        assertThat(file.vat()).isEqualByComparingTo("5.5");
        assertThat(file.posts()).flatExtracting(FramePostView::lines).hasSize(1);
    }

    @Test
    void wantsWholeCentsWhenTheBuyersFileAddsUpWithoutRounding() {
        byte[] unrounded = SampleFrames.edited(file(), book -> {
            for (int row : new int[] {2, 3, 5}) {
                book.getSheetAt(0).getRow(row).getCell(5).setCellFormula("D" + (row + 1) + "*E" + (row + 1));
            }
        });
        upload(unrounded);
        assign();
        sharing.give(lead, grouping.id(), lot, version());
        priceAll();

        refused("bid.price.not-whole-cents", () -> filling.handIn(actor(2), sheet(2), price(2).version()));

        price(1, Map.of("1.2", "5.05", "2.1", "10"));
        filling.handIn(actor(1), sheet(1), price(1).version());
    }

    @Test
    void lockingRefusesAFileThatIsNotGivenOut() {
        give();
        priceAll();
        for (int member = 0; member < 3; member++) {
            validate(member);
        }
        BiddingConsortium whole = groupings.consortium(grouping.id());

        framed.requireWhole(whole, claimed());
        upload(file());
        refused("bid.freeze.frame-not-given", () -> framed.requireWhole(whole, claimed()));
        uploading.remove(lead, grouping.id(), lot, null);
        framed.requireWhole(whole, claimed());

        assertThat(price(1).frameName()).isNull();
        assertThat(price(1).lines()).hasSize(2);
    }

    @Autowired
    PriceSheets stored;

    private List<PriceSheet> claimed() {
        return stored.withLinesOf(grouping.id()).stream().collect(Collectors.toList());
    }

    @Test
    void keepsTheFileOfAFrozenBid() {
        give();
        priceAll();
        for (int member = 0; member < 3; member++) {
            validate(member);
        }
        locking.lock(grouping.id());

        refused("bid.frame.frozen", () -> upload(file()));
        refused("bid.frame.frozen", () -> uploading.remove(lead, grouping.id(), lot, null));
        refused("bid.frame.frozen", () -> sharing.give(lead, grouping.id(), lot, version()));

        assertThat(frames.view(lead, grouping.id(), lot).mayChange()).isFalse();
        assertThat(framed.files(grouping.id())).hasSize(1);
    }

    @Test
    void lockingRefusesASharedLineThatNoMemberPrices() {
        give();
        price(0, Map.of("1.1", "60"));
        price(1, Map.of("1.2", "20.05"));
        BiddingConsortium whole = groupings.consortium(grouping.id());

        refused("bid.freeze.frame-unpriced", () -> framed.requireWhole(whole, claimed()));
    }

    @Test
    void asksTheMemberToWaitWhileTheLeadReplacesTheFile() {
        give();
        byte[] own = workbooks.frameToFill(actor(1), sheet(1)).bytes();
        byte[] corrected = SampleFrames.edited(
                file(), book -> book.getSheetAt(0).getRow(3).getCell(3).setCellValue(4));

        upload(corrected);

        refused("bid.frame.being-replaced", () -> workbooks.frameToFill(actor(1), sheet(1)));
        refused("bid.frame.being-replaced", () -> workbooks.readFrame(actor(1), sheet(1), own, "rendu.xlsx"));
        sharing.give(lead, grouping.id(), lot, version());
        assertThat(workbooks.frameToFill(actor(1), sheet(1)).bytes()).isNotEmpty();
    }

    @Test
    void givesTheFormerLinesAgainWhenTheFormerFileComesBack() {
        give();
        priceAll();
        filling.handIn(actor(2), sheet(2), price(2).version());
        upload(SampleFrames.edited(
                file(), book -> book.getSheetAt(0).getRow(5).getCell(3).setCellValue(4)));
        refused("bid.frame.price-given", () -> sharing.give(lead, grouping.id(), lot, version()));

        upload(file());
        sharing.give(lead, grouping.id(), lot, version());

        assertThat(frames.view(lead, grouping.id(), lot).file().state()).isEqualTo(FrameState.GIVEN);
        assertThat(price(2).state()).isEqualTo(PriceSheetState.GIVEN);
    }

    @Test
    void aLineThatTheBuyerOrdersNothingOfForNowNeedsAPriceAndAddsNothing() {
        upload(SampleFrames.edited(
                file(), book -> book.getSheetAt(0).getRow(3).getCell(3).setCellValue(0)));
        assign();
        sharing.give(lead, grouping.id(), lot, version());
        price(1, Map.of("1.2", "5", "2.1", "13.366667"));

        assertThat(price(1).lines())
                .filteredOn(line -> line.code().equals("1.2"))
                .singleElement()
                .satisfies(line -> assertThat(line.total()).isEqualTo(Amount.ZERO));
        filling.handIn(actor(1), sheet(1), price(1).version());
        assertThat(price(1).state()).isNotEqualTo(PriceSheetState.TODO);
    }

    @Test
    void passesTheLinesOfAMemberThatLeftToItsSuccessorWithoutPrices() {
        give();
        priceAll();
        outlines.suspend(grouping.id(), java.time.Instant.parse("2026-11-24T10:00:00Z"));
        BiddingConsortium.Share came = groupings.replace(grouping.id(), 2);

        opening.open(grouping.id());

        PriceSheet fresh = stored.withLinesOf(grouping.id()).stream()
                .filter(sheet -> sheet.memberId().equals(came.memberId()))
                .findFirst()
                .orElseThrow();
        assertThat(fresh.lines()).extracting(PriceLine::code).containsExactly("2.1");
        assertThat(fresh.lines()).allMatch(line -> line.unitPrice().signum() == 0 && line.shared());
        assertThat(price(1).lines()).extracting(PriceLine::unitPrice).contains(new BigDecimal("10.033333"));
    }
}
