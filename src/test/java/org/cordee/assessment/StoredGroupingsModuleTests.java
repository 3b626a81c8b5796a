package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The examples of the documentation get the same answer as a file and as a grouping that is stored and read back. */
@CordeeTest
class StoredGroupingsModuleTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    GatheringFacts gathering;

    @Autowired
    AssessingConsortium assessing;

    @Autowired
    AssessmentReading reading;

    private StoringExample stored;

    static Stream<Path> storable() {
        return LawExamples.storable().stream();
    }

    private UUID store(StoredExample example) {
        stored = new StoringExample(application, example);
        return stored.store();
    }

    @AfterEach
    void deleteTheGrouping() {
        if (stored != null) {
            stored.delete();
        }
    }

    @ParameterizedTest
    @MethodSource("storable")
    void answersAGroupingOfTheDatabaseAsItsFile(Path example) {
        LawCase law = LawExamples.read(StoringExample.withFreshNumbers(LawExamples.text(example)));
        UUID grouping = store(new StoredExample(law));

        LawAnswer answer = LawExamples.judge(gathering.gather(grouping, law.at().toInstant()), law);

        assertThat(LawExamples.said(answer)).isEqualTo(LawExamples.said(LawAnswers.JUDGE.check(law)));
    }

    /** The page, the API and the step of the process judge the same grouping now; the file is the case of that run. */
    @Test
    void givesTheSameAnswerByPageByApiByTheProcessAndByTheFileOfTheRun() throws Exception {
        StoredExample example = new StoredExample(LawExamples.read(
                StoringExample.withFreshNumbers(LawExamples.text(Path.of("src/docs/law/reserved-lot-mixed.yaml")))));
        UUID grouping = store(example);
        UUID organisation = example.organisation(String.valueOf(
                Objects.requireNonNull(example.law().consortium()).lead()));
        Actor lead = new Actor(Ids.next(), organisation, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
        UUID run = assessing.assess(lead, grouping);

        List<String> file = codes(LawAnswers.JUDGE.check(LawExamples.read(reading.lawCase(lead, grouping, run))));

        assertThat(assessing.atStage(grouping).orElseThrow().answer().findings().stream()
                        .map(Finding::code)
                        .toList())
                .isEqualTo(file)
                .contains("reserved-lot.not-eligible");
        List<FindingLine> shown = Objects.requireNonNull(
                        reading.latest(lead, grouping, Locale.FRENCH).sheet())
                .findings();
        assertThat(shown.stream().map(FindingLine::code)).containsExactlyElementsOf(file);
        String page = page(organisation, grouping);
        assertThat(shown).allSatisfy(finding -> assertThat(page).contains(PageText.plain(finding.text())));
        assertThat(api(organisation, grouping)).contains(file);
    }

    private static List<String> codes(LawAnswer answer) {
        return answer.findings().stream().map(Finding::code).toList();
    }

    private String page(UUID organisation, UUID grouping) throws Exception {
        MockMvc browser = TestVisitor.browser(application);
        return PageText.of(browser.perform(get("/consortia/" + grouping + "/assessment")
                        .accept(MediaType.TEXT_HTML)
                        .with(TestVisitor.memberOf(application, organisation).signedIn()))
                .andReturn()
                .getResponse());
    }

    private String api(UUID organisation, UUID grouping) throws Exception {
        return TestVisitor.browser(application)
                .perform(get("/api/v1/consortia/" + grouping + "/check")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(TestVisitor.memberOf(application, organisation).byApi()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
