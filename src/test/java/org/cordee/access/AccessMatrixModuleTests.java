package org.cordee.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.Visitor;
import org.cordee.process.Scenes;
import org.cordee.process.clock.PinningClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every route as every reader with the ids of real things: who is let in gets an answer, and to everybody else a real
 * thing answers byte for byte like one that never was, and nothing changes.
 */
@CordeeTest
@ResourceLock("business clock")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixModuleTests {

    private static final List<String> LIBRARIES = List.of(
            "Failed to convert",
            "Exception",
            "must not be",
            "must be greater",
            "must be less",
            "ne doit pas être",
            "doit être supérieur",
            "doit être inférieur");

    private static final int ASKED_AGAIN = 3;

    /** To sum up every table takes as long as many requests. */
    private static final int LOOKED_AT_TOGETHER = 10;

    @Autowired
    WebApplicationContext house;

    private World world;
    private Walk walk;
    private Rows rows;
    private final Map<String, Heard> known = new HashMap<>();
    private List<RouteExpectation> routes;

    @BeforeAll
    void build() throws Exception {
        Scenes scenes = new Scenes(house);
        scenes.stopTheClock();
        world = new World(house, scenes);
        walk = new Walk(Visitor.browser(house), world);
        rows = new Rows(house.getBean(JdbcTemplate.class), List.of(world.deposited.id(), world.inviting.id()));
        routes = RouteExpectation.all();
    }

    @AfterAll
    void letTimeRun() {
        world.clear();
        house.getBean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }

    @Test
    void everyRouteSaysWhoIsLetInAndEveryIdHasARealThing() {
        assertThat(routes.stream().filter(route -> !route.saysWho()).map(RouteExpectation::route))
                .as("routes that must say ok=… in access/<room>.routes")
                .isEmpty();
        assertThat(routes.stream().flatMap(route -> Walk.kinds(route).stream()).filter(kind -> !world.things.has(kind)))
                .as("kinds of ids of which World has no real one")
                .isEmpty();
    }

    @Test
    void toWhomItIsNotShownARealThingAnswersLikeOneThatNeverWas() throws Exception {
        List<String> leaks = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Map<String, String> before = rows.now();
        for (RouteExpectation route : routes) {
            for (Reader reader : Reader.values()) {
                if (!route.letIn().contains(reader)) {
                    leaks.addAll(differences(route, reader));
                }
            }
            if (route.changes()) {
                refused.add(route.route());
            }
            if (refused.size() == LOOKED_AT_TOGETHER || route.equals(routes.get(routes.size() - 1))) {
                Map<String, String> after = rows.now();
                changed(before, after).forEach(table -> leaks.add("one of " + refused + " changed " + table));
                before = after;
                refused.clear();
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    private List<String> differences(RouteExpectation route, Reader reader) throws Exception {
        List<String> found = new ArrayList<>();
        Heard missing = missing(route, reader);
        boolean hidden = missing.status() == 404 || reader == Reader.ANONYMOUS && missing.isSignIn();
        if (!hidden) {
            found.add(route.route() + " " + reader + " answers " + missing.status() + " to an id of nobody");
        }
        for (Walk.Address real : walk.real(route)) {
            if (real.own().contains(reader)) {
                continue;
            }
            Heard heard = walk.ask(reader, route, real.path());
            if (!heard.equals(missing) && !answersAlike(route, reader, real.path())) {
                found.add(route.route() + " " + reader + " answers " + heard.status() + " to " + real.path() + ", "
                        + missing.status() + " to nobody’s");
            }
        }
        return found;
    }

    /** A head of a page that counts letters may move between two askings, a leak does not go away. */
    private boolean answersAlike(RouteExpectation route, Reader reader, String path) throws Exception {
        for (int asked = 0; asked < ASKED_AGAIN; asked++) {
            Heard missing = hear(route, reader);
            if (walk.ask(reader, route, path).equals(missing)) {
                return true;
            }
        }
        return false;
    }

    /** Asked for anew on each route by one signed-in reader; the others have heard the same words on earlier routes. */
    private Heard missing(RouteExpectation route, Reader reader) throws Exception {
        boolean anew = reader == Reader.UNRELATED || reader == Reader.ANONYMOUS;
        Heard before = known.get(alike(route, reader));
        return anew || before == null ? hear(route, reader) : before;
    }

    private Heard hear(RouteExpectation route, Reader reader) throws Exception {
        Heard missing = walk.askForNothing(reader, route);
        known.put(alike(route, reader), missing);
        return missing;
    }

    /** Routes that say the same of what is not there. */
    private static String alike(RouteExpectation route, Reader reader) {
        return reader + (route.isApi() ? " api " : " page ") + route.changes();
    }

    /** Whatever a form is sent with, also nothing, the answer is words: no fault of ours and no words of a library. */
    @Test
    void noFormAnswersNonsenseWithNonsense() throws Exception {
        TransactionTemplate undone = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        List<String> said = new ArrayList<>();
        for (RouteExpectation route : routes) {
            if (route.isApi()
                    || !route.changes()
                    || route.onlyOnce()
                    || route.letIn().isEmpty()) {
                continue;
            }
            for (String typed : List.of("", "abc")) {
                String path = walk.askedFor(route);
                Reader reader = route.letIn().iterator().next();
                String answer = undone.execute(status -> {
                    status.setRollbackOnly();
                    return walk.typing(typed, reader, route, path);
                });
                Stream.concat(Stream.of("500"), LIBRARIES.stream())
                        .filter(words -> words.equals("500") ? answer.startsWith(words) : answer.contains(words))
                        .forEach(words -> said.add(route.route() + " to »" + typed + "«: " + words));
            }
        }
        assertThat(said).isEmpty();
    }

    /** In a transaction that is undone, so that one reader's act does not take another's away. */
    @Test
    void whoIsLetInGetsAnAnswer() throws Exception {
        TransactionTemplate undone = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        List<String> refused = new ArrayList<>();
        for (RouteExpectation route : routes) {
            if (route.onlyOnce()) {
                continue;
            }
            for (Reader reader : route.letIn()) {
                String path = walk.askedFor(route);
                Heard heard = undone.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return walk.ask(reader, route, path);
                    } catch (Exception broken) {
                        throw new AssertionError(route.route() + " " + reader, broken);
                    }
                });
                if (!heard.isLetIn(route.changes())) {
                    refused.add(route.route() + " " + reader + " answers " + heard.status());
                }
            }
        }
        assertThat(refused).isEmpty();
    }
}
