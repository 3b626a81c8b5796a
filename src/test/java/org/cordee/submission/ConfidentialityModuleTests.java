package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceLine;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SettingMargin;
import org.cordee.bid.StoringLateText;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Sends a unique price and a unique text through a whole bid and searches for them in every place that must not have
 * them.
 */
@CordeeTest
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialityModuleTests {

    private static final String PRICE = "73519.27";
    private static final String TEXT = "Zyxomelange";

    /** The price in any notation or the text, but not the same digits by chance within a hash or an id. */
    private static final Pattern SECRET =
            Pattern.compile("(?<![0-9a-f])(73[^0-9a-f]?519|735192[78])(?![0-9a-f])|" + TEXT);

    private static final Set<String> MAY_HOLD_THEM =
            Set.of("bid_section", "bid_section_draft", "price_sheet", "price_line", "bid_margin", "document_chunk");

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    FillingPrices prices;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    SettingMargin margins;

    @Autowired
    StoringLateText keeping;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingOutcome recording;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void writesNeitherPriceNorTextIntoEventsAuditCommandsLettersOrLogs(CapturedOutput output) {
        BiddingConsortium grouping = groupings.withAmounts(PRICE);
        SampleDrafts.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        writing.submit(lead, own.sectionId(), 0, TEXT, TEXT + " au chantier");
        reviewing.sendBack(lead, own.sectionId(), 1, TEXT + " trop long");
        writing.submit(lead, own.sectionId(), 1, TEXT, TEXT + " court");
        keeping.store(lead, own.sectionId(), TEXT, TEXT + " à part");
        reviewing.approve(lead, own.sectionId(), 2);
        prices.save(lead, own.priceSheetId(), 0, List.of(line("73519.28")));
        refused(() -> prices.handIn(lead, own.priceSheetId(), 1));
        prices.save(lead, own.priceSheetId(), 1, List.of(line(PRICE)));
        prices.handIn(lead, own.priceSheetId(), 2);
        validating.validate(SampleBiddingConsortia.signatory(grouping, 0), own.priceSheetId(), 2);
        margins.set(lead, grouping.id(), 0, Amount.of("7351.92"), Amount.of("73.51"), TEXT);
        freezing.freeze(lead, grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        depositing.deposit(lead, grouping.id());
        recording.record(grouping.id());

        assertThat(events.stream().map(Object::toString)).noneMatch(SECRET.asPredicate());
        assertThat(output.getAll()).doesNotContainPattern(SECRET);
        assertThat(columnsHoldingIt()).isEmpty();
    }

    private static PriceLine line(String euros) {
        return new PriceLine("1", TEXT, "ens.", BigDecimal.ONE, new BigDecimal(euros));
    }

    private static void refused(Runnable act) {
        try {
            act.run();
            throw new AssertionError("was not refused");
        } catch (RuleViolation no) {
            assertThat(no.getMessage()).doesNotContainPattern(SECRET);
        }
    }

    private List<String> columnsHoldingIt() {
        List<String> found = new ArrayList<>();
        jdbc.queryForList("SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE IN ('varchar', 'text', 'mediumtext',"
                        + " 'longtext', 'tinytext', 'char', 'decimal', 'json', 'blob', 'mediumblob', 'longblob')")
                .forEach(column -> {
                    String table = (String) column.get("t");
                    if (!MAY_HOLD_THEM.contains(table) && holdsIt(table, (String) column.get("c"))) {
                        found.add(table + "." + column.get("c"));
                    }
                });
        return found;
    }

    private boolean holdsIt(String table, String column) {
        Long rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM `" + table + "` WHERE CAST(`" + column + "` AS CHAR) REGEXP ?",
                Long.class,
                SECRET.pattern());
        return rows != null && rows > 0;
    }
}
