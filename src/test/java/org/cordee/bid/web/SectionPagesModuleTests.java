package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.platform.Browser.redirects;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.WritingSection;
import org.cordee.platform.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests what the page of a section shows to its writer. */
@CordeeTest
class SectionPagesModuleTests {

    private static final Pattern TOOL = Pattern.compile("data-tool=\"([a-z]+)\"[^>]* aria-label=\"([^\"]+)\"");

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
    JdbcTemplate jdbc;

    private BiddingConsortium grouping;
    private SampleDrafts.Contribution own;
    private SampleDrafts.Contribution first;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        first = drafting.open(grouping).get(0);
        own = drafting.open(grouping).get(1);
    }

    @Test
    void showsTheNumberUnderWhichALateTextIsStored() {
        writing.saveDraft(SampleBiddingConsortia.member(grouping, 1), own.sectionId(), 0, "Méthode", "Le premier.");

        String page = post(0, "save", "Le second.").body();

        assertThat(page).contains("sous le numéro 2.", ">Le second.</textarea>").doesNotContain("null");
    }

    @Test
    void hasAButtonForEachMarkThatTheScriptWrites() {
        Browser writer = accounts.signedIn(port, grouping.shares().get(1).organisationId());

        String page = writer.textWith(
                "/sections/" + own.sectionId(),
                "role=\"toolbar\" data-tools=\"markdown\" aria-controls=\"markdown\" aria-label=\"Mise en forme\"",
                "id=\"markdown\"",
                "data-sample=\"Colonne\"",
                "#i-list-numbers\"");

        assertThat(TOOL.matcher(page).results().map(tool -> tool.group(1) + " " + tool.group(2)))
                .containsExactly(
                        "heading Titre",
                        "bold Gras",
                        "list Liste",
                        "numbers Liste numérotée",
                        "table Tableau",
                        "link Lien");
    }

    @Test
    void showsWhatRestoringChangesBeforeItIsDone() {
        Browser writer = accounts.signedIn(port, grouping.shares().get(1).organisationId());
        String page = "/sections/" + own.sectionId();
        writer.textWith(page, "name=\"version\" value=\"0\"");
        redirects(writer.post(page, typed(0, "Le premier texte.")));
        redirects(writer.post(page, typed(1, "Un autre texte.")));
        writer.textWith(page + "/drafts", "Version 2", "mots ajoutés", "Rétablir cette version");
        writer.textWith(page + "/drafts/1/restoration", "Rétablir la version 1", "Barré : supprimé");
        redirects(writer.post(page, typed(2, "Un troisième texte.")));

        HttpResponse<String> late = writer.post(page + "/drafts/1/restoration", "version", "2");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(PageText.plain(late.body())).contains("le texte actuel est la version 3", "Rien n’est rétabli");
        redirects(writer.post(page + "/drafts/1/restoration", "version", "3"));
        writer.textWith(page, "Le premier texte.", "Ce que l’acheteur veut lire");
    }

    @Test
    void saysAfterSavingHowManyOfTheAllowedPagesThePrintedTextFills() {
        jdbc.update("UPDATE bid_section SET max_pages = 3 WHERE id = ?", own.sectionId());
        Browser writer = accounts.signedIn(port, grouping.shares().get(1).organisationId());
        String page = "/sections/" + own.sectionId();
        writer.textWith(page, "name=\"version\" value=\"0\"");
        redirects(writer.post(page, typed(0, "Un texte court.")));

        writer.textWith(page, "Une fois imprimé", "autorisées");
    }

    /** Two accounts of one organisation, each in its own browser, have opened the empty section. */
    @Test
    void warnsTheSecondOfTwoColleaguesAndKeepsBothTexts() {
        UUID organisation = grouping.shares().get(1).organisationId();
        Browser nadia = accounts.signedIn(port, organisation);
        Browser yann = accounts.signedIn(port, organisation);
        String page = "/sections/" + own.sectionId();
        nadia.textWith(page, "name=\"version\" value=\"0\"");
        yann.textWith(page, "name=\"version\" value=\"0\"");

        redirects(nadia.post(page, typed(0, "Le texte de Nadia.")));
        String answer =
                PageText.plain(yann.post(page, typed(0, "Le texte de Yann.")).body());

        assertThat(answer)
                .contains("sous le numéro 2.", ">Le texte de Yann.</textarea>", "Le texte de Nadia.")
                .contains("Version 1, enregistrée entre-temps par Camille membre")
                .contains("name=\"version\" value=\"1\"");
        nadia.textWith(page, ">Le texte de Nadia.</textarea>", "Les 2 versions enregistrées");
        nadia.textWith(page + "/drafts/1", "Le texte de Nadia.");
        nadia.textWith(page + "/drafts/2", "Le texte de Yann.");

        redirects(yann.post(page, typed(1, "Le texte des deux.")));
        nadia.textWith(page, ">Le texte des deux.</textarea>");
    }

    private static String[] typed(int version, String markdown) {
        return new String[] {"version", "" + version, "title", "Méthode", "markdown", markdown, "next", "save"};
    }

    @Test
    void showsTheCheckPageOnlyForASectionWithAText() {
        assertThat(post(0, "check", "Un texte.").headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/check"));

        assertThat(post(1, "check", " ").body()).contains("Écrivez le texte de votre section", "href=\"#markdown\"");
    }

    /** The first partner reviews the text of the lead, so a second partner reads least. */
    @Test
    void showsTheWholeMemoToTheLeadAndToAMemberItsOwnText() {
        BiddingConsortium three = groupings.withAmounts("50", "30", "20");
        List<SampleDrafts.Contribution> sections = drafting.open(three);
        UUID lead = three.shares().get(0).organisationId();
        UUID partner = three.shares().get(2).organisationId();
        UUID theirs = sections.get(2).sectionId();
        writing.saveDraft(
                SampleBiddingConsortia.member(three, 0),
                sections.get(0).sectionId(),
                0,
                "Chantier",
                "Le plan du site.");
        writing.saveDraft(SampleBiddingConsortia.member(three, 2), theirs, 0, "Accueil", "Un premier texte.");
        String memo = "/consortia/" + three.id() + "/sections/reading";

        accounts.signedIn(port, lead).textWith(memo, "Le plan du site.", "Un premier texte.", "environ");
        String ofPartner = accounts.signedIn(port, partner)
                .textWith(memo, "Un premier texte.", "Seuls son rédacteur, son relecteur et le mandataire");

        assertThat(ofPartner).doesNotContain("Le plan du site.");
    }

    @Test
    void namesTheLimitThatATextExceedsAndKeepsItInTheForm() {
        HttpResponse<String> answer = post(0, "check", ">".repeat(50_000));

        assertThat(PageText.plain(answer.body())).contains("imbriquées sur plus de 12 niveaux", "href=\"#markdown\"");
        assertThat(answer.body()).contains("&gt;&gt;&gt;&gt;</textarea>");
    }

    /** Fifty thousand quotes were submitted once, and then nobody could open the page. */
    @Test
    void opensAStoredTextBeyondALimitAsPlainTextInEachPlace() {
        writing.submit(SampleBiddingConsortia.member(grouping, 1), own.sectionId(), 0, "Méthode", "Un texte.");
        String stored = ">".repeat(50_000) + " Le texte.";
        jdbc.update("UPDATE bid_section SET markdown = ? WHERE id = ?", stored, own.sectionId());
        jdbc.update("UPDATE bid_section_draft SET markdown = ? WHERE section_id = ?", stored, own.sectionId());
        String page = "/sections/" + own.sectionId();
        Browser writer = accounts.signedIn(port, grouping.shares().get(1).organisationId());
        Browser lead = accounts.signedIn(port, grouping.shares().get(0).organisationId());

        for (String path : List.of(page, page + "/preview", page + "/drafts/1")) {
            writer.textWith(path, "sans mise en forme", "Le texte.");
        }
        lead.textWith(page, "sans mise en forme", "Le texte.");
        lead.textWith("/consortia/" + grouping.id() + "/sections/reading", "sans mise en forme", "Le texte.");
        assertThat(writer.get(page + "/print").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(int version, String next, String markdown) {
        String page = "/sections/" + own.sectionId();
        Browser writer = accounts.signedIn(port, grouping.shares().get(1).organisationId());
        writer.get(page);
        return writer.post(page, "version", "" + version, "title", "Méthode", "markdown", markdown, "next", next);
    }
}
