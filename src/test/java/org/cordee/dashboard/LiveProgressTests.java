package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveProgressTests {

    private static final String COMMENT_SENT = ":\n\n";
    private static final String CHANGE_SENT = COMMENT_SENT + "event:progress\ndata:changed\n\n";

    private final UUID consortium = Ids.next();
    private final UUID other = Ids.next();
    private final UUID lead = Ids.next();
    private final Actor coordinator = new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private final Actor leading = new Actor(Ids.next(), lead, Set.of(), Actor.Via.ACCOUNT);
    private final Actor stranger = new Actor(Ids.next(), Ids.next(), Set.of(), Actor.Via.ACCOUNT);

    private final ConsortiumLookup consortia = mock(ConsortiumLookup.class);
    private final LiveProgress live = new LiveProgress(new DashboardAccess(consortia));
    private final MockMvc browser =
            MockMvcBuilders.standaloneSetup(new Streams()).build();

    @BeforeEach
    void twoConsortia() {
        when(consortia.consortium(any())).thenAnswer(asked -> facts(asked.getArgument(0)));
    }

    @Test
    void notifiesFollowersOfTheConsortiumThatChanged() throws Exception {
        MvcResult all = browser.perform(MockMvcRequestBuilders.get("/all")).andReturn();
        MvcResult one =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();
        MvcResult another =
                browser.perform(MockMvcRequestBuilders.get("/of/" + other)).andReturn();

        live.changed(consortium);
        live.changed(consortium);
        live.notifyStreams();

        assertThat(content(all)).isEqualTo(CHANGE_SENT);
        assertThat(content(one)).isEqualTo(CHANGE_SENT);
        assertThat(content(another)).isEqualTo(COMMENT_SENT);
    }

    @Test
    void startsTheResponseBeforeAnyEvent() throws Exception {
        MvcResult all = browser.perform(MockMvcRequestBuilders.get("/all")).andReturn();

        assertThat(all.getResponse().isCommitted()).isTrue();
        assertThat(content(all)).isEqualTo(COMMENT_SENT);
    }

    @Test
    void sendsACommentToAQuietStream() throws Exception {
        MvcResult one =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();

        live.sendComments();

        assertThat(content(one)).isEqualTo(COMMENT_SENT + COMMENT_SENT);
    }

    @Test
    void notifiesOnlyAfterTheCommit() throws Exception {
        MvcResult one =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();
        TransactionSynchronizationManager.initSynchronization();
        try {
            live.changed(consortium);
            live.notifyStreams();
            assertThat(content(one)).isEqualTo(COMMENT_SENT);
            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }

        live.notifyStreams();

        assertThat(content(one)).isEqualTo(CHANGE_SENT);
    }

    @Test
    void sendsEachChangeOnce() throws Exception {
        MvcResult one =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();

        live.changed(consortium);
        live.notifyStreams();
        live.notifyStreams();

        assertThat(content(one)).isEqualTo(CHANGE_SENT);
    }

    /** A member opened 500 streams, and nobody else got one. */
    @Test
    void endsTheOldestStreamsOfAPersonWhoOpensTooMany() throws Exception {
        MvcResult coordinators =
                browser.perform(MockMvcRequestBuilders.get("/all")).andReturn();
        MvcResult oldest =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();

        MvcResult newest = openedOneTooMany();

        assertThat(content(oldest)).contains("retry:60000").doesNotContain("progress");
        assertThat(content(newest)).isEqualTo(CHANGE_SENT);
        assertThat(content(coordinators)).isEqualTo(CHANGE_SENT);
    }

    /** The next page of the person was answered with an error when the server ended the oldest stream at that moment. */
    @Test
    void opensAStreamAlthoughTheOldestOneIsEndedByTheServerAtTheSameMoment() throws Exception {
        MvcResult oldest =
                browser.perform(MockMvcRequestBuilders.get("/of/" + consortium)).andReturn();
        asyncContext(oldest).addDispatchHandler(() -> {
            throw new IllegalStateException("the stream has ended after an error");
        });

        MvcResult newest = openedOneTooMany();

        assertThat(content(newest)).isEqualTo(CHANGE_SENT);
    }

    /** Opens one stream more than a person may have beside the oldest one; returns it after a change. */
    private MvcResult openedOneTooMany() throws Exception {
        MvcResult newest = null;
        for (int more = 0; more <= LiveProgress.MOST_OF_PERSON; more++) {
            newest = browser.perform(MockMvcRequestBuilders.get("/of/" + consortium))
                    .andReturn();
        }
        live.changed(consortium);
        live.notifyStreams();
        return Objects.requireNonNull(newest);
    }

    private static MockAsyncContext asyncContext(MvcResult result) {
        return (MockAsyncContext) Objects.requireNonNull(result.getRequest().getAsyncContext());
    }

    @Test
    void refusesAStreamToOtherUsers() {
        assertThatThrownBy(() -> live.of(stranger, consortium)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> live.ofAll(leading)).isInstanceOf(RuntimeException.class);
    }

    private static String content(MvcResult stream) throws Exception {
        return stream.getResponse().getContentAsString();
    }

    private ConsortiumFacts facts(UUID id) {
        return new ConsortiumFacts(
                id,
                new ConsortiumTerms("Rives vertes", ConsortiumForm.values()[0], false),
                ConsortiumState.INVITING,
                Ids.next(),
                List.of(Ids.next()),
                lead,
                Deadline.published(OffsetDateTime.parse("2026-12-15T12:00:00+01:00")));
    }

    @RestController
    class Streams {

        @GetMapping("/all")
        SseEmitter all() {
            return live.ofAll(coordinator);
        }

        @GetMapping("/of/{id}")
        SseEmitter of(@PathVariable("id") UUID id) {
            return live.of(leading, id);
        }
    }
}
