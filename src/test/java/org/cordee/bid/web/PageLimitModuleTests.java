package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.LimitingPages;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SamplePictures;
import org.cordee.bid.SectionPreview;
import org.cordee.bid.SectionState;
import org.cordee.bid.WritingSection;
import org.cordee.document.PdfValidator;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Tests that a section's printed pages are compared with the buyer's limit while the section can still be shortened.
 */
@CordeeTest
class PageLimitModuleTests {

    private static final String TWO_PAGES = "Les matériaux sont déposés à la main et triés sur place. ".repeat(80);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    AddingPicture pictures;

    @Autowired
    LimitingPages limiting;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    BidReading reading;

    @Autowired
    SectionPreview printed;

    private BiddingConsortium grouping;
    private SampleDrafts.Contribution own;
    private Actor lead;
    private Actor writer;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        own = drafting.open(grouping).get(1);
        lead = SampleBiddingConsortia.member(grouping, 0);
        writer = SampleBiddingConsortia.member(grouping, 1);
    }

    @Test
    void refusesToApproveASectionWithMorePagesThanTheBuyerAllows() {
        limiting.limit(lead, own.sectionId(), 1);
        handIn(0, TWO_PAGES);

        refused("bid.review.too-many-pages", () -> reviewing.approve(lead, own.sectionId(), 1));

        assertThat(reading.section(lead, own.sectionId()).state()).isEqualTo(SectionState.IN_REVIEW);
        limiting.limit(lead, own.sectionId(), 2);
        reviewing.approve(lead, own.sectionId(), 1);
        assertThat(reading.section(lead, own.sectionId()).state()).isEqualTo(SectionState.APPROVED);
    }

    @Test
    void showsTheWriterTheNumberOfPagesBeforeTheReview() throws Exception {
        limiting.limit(lead, own.sectionId(), 1);
        writing.saveDraft(writer, own.sectionId(), 0, "Méthode", TWO_PAGES);

        assertThat(browser(1).get("/sections/" + own.sectionId() + "/check").body())
                .contains("2\u00A0pages", "1\u00A0page autorisée", "l’acheteur n’en lit que 1");
        assertThat(PdfValidator.violations(printed.pdf(writer, own.sectionId()), PDFAFlavour.PDFA_2_B))
                .isEmpty();
        try (PDDocument read = Loader.loadPDF(printed.pdf(lead, own.sectionId()))) {
            assertThat(new PDFTextStripper().getText(read)).contains("triés sur place");
        }
        assertThatThrownBy(() -> printed.pdf(
                        SampleBiddingConsortia.member(groupings.withAmounts("60", "40"), 1), own.sectionId()))
                .isInstanceOf(NotFound.class);

        limiting.limit(lead, own.sectionId(), 2);
        assertThat(browser(1).get("/sections/" + own.sectionId() + "/check").body())
                .doesNotContain("l’acheteur n’en lit que");
    }

    @Test
    void measuresTheSectionWithItsPictures() {
        limiting.limit(lead, own.sectionId(), 1);
        int version = 0;
        for (int picture = 0; picture < 3; picture++) {
            version = pictures.append(writer, own.sectionId(), version, "Le site", SamplePictures.png(1_600, 1_600));
        }
        handIn(version, reading.section(writer, own.sectionId()).markdown());
        int read = reading.section(lead, own.sectionId()).version();

        refused("bid.review.too-many-pages", () -> reviewing.approve(lead, own.sectionId(), read));
    }

    @Test
    void refusesALimitOnceTheSectionCannotBeShortened() {
        limiting.limit(lead, own.sectionId(), 3);
        handIn(0, "Court.");
        reviewing.approve(lead, own.sectionId(), 1);

        limiting.limit(lead, own.sectionId(), 3);
        refused("bid.section.closed.APPROVED", () -> limiting.limit(lead, own.sectionId(), 2));
        refused("bid.pages.out-of-range", () -> limiting.limit(lead, own.sectionId(), 0));
    }

    @Test
    void letsOnlyTheLeadSetTheLimit() {
        assertThatThrownBy(() -> limiting.limit(writer, own.sectionId(), 3)).isInstanceOf(NotFound.class);
        assertThat(browser(1).get(page()).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheLimitToTheWriter() {
        Browser led = browser(0);
        assertThat(led.get("/sections/" + own.sectionId()).body()).contains(page());
        assertThat(led.get(page()).body()).contains("que l’acheteur autorise");

        assertThat(led.post(page(), "pages", "trois").body()).contains("en chiffres", "href=\"#pages\"");
        assertThat(led.post(page(), "pages", "3").statusCode()).isEqualTo(302);

        assertThat(led.get(page()).body()).contains("value=\"3\"");
        assertThat(browser(1).get("/sections/" + own.sectionId()).body())
                .containsPattern("3\\h?autorisées")
                .doesNotContain(page());
    }

    private String page() {
        return "/sections/" + own.sectionId() + "/page-limit";
    }

    private void handIn(int version, String markdown) {
        writing.submit(writer, own.sectionId(), version, "Méthode", markdown);
    }

    private Browser browser(int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
