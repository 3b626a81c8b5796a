package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests that an inbox of any length is read page by page. Its rows are in a transaction of the test, invisible to the
 * sweep.
 */
@CordeeTest
class InboxPagesModuleTests {

    private static final int MANY = 45;

    @Autowired
    WebApplicationContext web;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TaskInbox inbox;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID organisation = Ids.next();
    private final UUID consortium = Ids.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private MockMvc browser;
    private TestVisitor member;
    private TransactionStatus transaction;
    private long keys = Long.MAX_VALUE / 2;

    @BeforeEach
    void manyTasks() {
        browser = TestVisitor.browser(web);
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        member = TestVisitor.memberOf(web, organisation);
        for (int task = 0; task < MANY; task++) {
            // Most are due at the same instant or never: only the key distinguishes them.
            add(ConsortiumBuilding.PROCESS, task % 3 == 0 ? null : now.plusSeconds(3600));
        }
    }

    @AfterEach
    void forget() {
        transactions.rollback(transaction);
    }

    @Test
    void returnsEveryTaskOnceOverAllPages() throws Exception {
        for (String path : List.of("/api/v1/tasks?size=20", "/api/v1/tasks?size=20&consortium=" + consortium)) {
            List<String> seen = new ArrayList<>();
            for (int page = 0; page < 3; page++) {
                String answer = browser.perform(get(path + "&page=" + page).with(member.byApi()))
                        .andExpect(jsonPath("$.page.totalElements").value(MANY))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                seen.addAll(JsonPath.read(answer, "$.content[*].key"));
            }

            assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
        }
    }

    @Test
    void showsOnePageOfTasksAndTheirTotal() throws Exception {
        browser.perform(get("/tasks").with(member.signedIn()))
                .andExpect(content()
                        .string(matchesPattern("(?s).*" + MANY + "[\\s\\u00a0\\u202f]tâches vous attendent.*")))
                .andExpect(content().string(containsString("/tasks?page=1")));
        browser.perform(get("/tasks?page=2").with(member.signedIn()))
                .andExpect(content().string(containsString("/tasks?page=1")))
                .andExpect(content().string(not(containsString("/tasks?page=3"))));
    }

    @Test
    void refusesAPageThatIsTooLarge() throws Exception {
        browser.perform(get("/api/v1/tasks?size=201").with(member.byApi())).andExpect(status().isBadRequest());
    }

    @Test
    void countsTheLateTasksOfEachProcess() {
        Map<String, Long> before = inbox.lateByProcess(now);
        add(BidSubmission.PROCESS, now.minusSeconds(1));
        add(BidSubmission.PROCESS, now.minusSeconds(2));
        add(BidSubmission.PROCESS, now.plusSeconds(2));
        add(BidSubmission.PROCESS, null);

        Map<String, Long> late = inbox.lateByProcess(now);

        assertThat(late.get(BidSubmission.PROCESS)).isEqualTo(before.getOrDefault(BidSubmission.PROCESS, 0L) + 2);
        assertThat(late.get(ConsortiumBuilding.PROCESS)).isEqualTo(before.get(ConsortiumBuilding.PROCESS));
    }

    private void add(String process, Instant due) {
        tasks.add(
                new OpenTask(
                        keys++,
                        UserTask.DEFINE_SLOTS,
                        process,
                        1,
                        ProcessRoot.consortium(consortium),
                        consortium,
                        organisation,
                        CandidateGroups.of(organisation),
                        now,
                        due),
                Map.of());
    }
}
