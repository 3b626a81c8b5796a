package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.access.RouteExpectation;
import org.cordee.account.Accounts;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route declares its answers. These tests call it as an anonymous visitor and as a member of an unrelated
 * organisation, with ids that do not exist. Each room tests its own objects of other organisations.
 */
@CordeeTest
class RoutesModuleTests {

    private static final String TOKEN = "personne-n-a-ce-lien";

    /** Far fewer than the unknown secrets after which the server answers 429. */
    private static final int CALLS_BEFORE_A_NETWORK_IS_THROTTLED = 25;

    /** Pages without an API resource of their own: they only show a form, open a link, or repeat another page live. */
    private static final Pattern NEEDS_NONE = Pattern.compile("form|link|live|header:.+");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void everyRouteIsDeclaredAndEveryDeclaredRouteExists() throws IOException {
        Set<String> declared = RouteExpectation.all().stream()
                .map(RouteExpectation::route)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> missing = new TreeSet<>(routes());
        missing.removeAll(declared);
        declared.removeAll(routes());

        assertThat(missing)
                .as("routes to declare in src/test/resources/access/<room>.routes")
                .isEmpty();
        assertThat(declared).as("declared routes that no longer exist").isEmpty();
    }

    /** Compares two lists: the acts of pages, and the API resources for the same acts. */
    @Test
    void everyActOfAPageNamesItsApiResources() throws IOException {
        Set<String> resources = routes();
        List<String> lacking = new ArrayList<>();
        for (RouteExpectation page : RouteExpectation.all()) {
            if (page.isApi()) {
                continue;
            }
            if (page.resources().isEmpty()) {
                lacking.add(page.route() + " names none");
            }
            for (String resource : page.resources()) {
                if (!NEEDS_NONE.matcher(resource).matches() && !resources.contains(resource.replaceFirst(":", " "))) {
                    lacking.add(page.route() + " names " + resource);
                }
            }
        }

        assertThat(lacking).as("pages without their resource").isEmpty();
    }

    @Test
    void answersEveryRouteWithoutCredentialsAsDeclared() throws IOException {
        ApiClient program = ApiClient.anonymous(port);

        assertThat(unexpected(
                        "stranger",
                        route -> isApi(route)
                                ? program.status(method(route), path(route))
                                : new Browser(port).status(method(route), path(route))))
                .isEmpty();
    }

    @Test
    void answersUnknownIdsAsMissingToAnUnrelatedMember() throws IOException {
        Accounts.Registered member = accounts.memberOf(Ids.next());
        ApiClient program = ApiClient.basic(port, member.email(), Accounts.PASSWORD);
        Browser browser = Browser.signedIn(port, member.email(), Accounts.PASSWORD);
        browser.get("/");

        assertThat(unexpected(
                        "foreign",
                        route -> isApi(route)
                                ? program.status(method(route), path(route))
                                : browser.status(method(route), path(route))))
                .isEmpty();
    }

    private List<String> unexpected(String relation, Call call) throws IOException {
        List<String> surprises = new ArrayList<>();
        int called = 0;
        for (RouteExpectation expectation : RouteExpectation.all()) {
            if (expectation.of(relation).isEmpty()) {
                continue;
            }
            if (++called % CALLS_BEFORE_A_NETWORK_IS_THROTTLED == 0) {
                forgetFailures();
            }
            int status = call.status(expectation.route());
            if (!expectation.of(relation).contains(status)) {
                surprises.add(expectation.route() + " " + relation + "=" + status);
            }
        }
        return surprises;
    }

    private Set<String> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.cordee"))
                .filter(entry -> entry.getValue().getBeanType() != GalleryController.class)
                .filter(entry -> entry.getValue().getBeanType() != ErrorPages.class)
                .map(Map.Entry::getKey)
                .flatMap(info -> {
                    Set<String> methods =
                            info.getMethodsCondition().getMethods().isEmpty()
                                    ? Set.of("GET")
                                    : info.getMethodsCondition().getMethods().stream()
                                            .map(Enum::name)
                                            .collect(Collectors.toSet());
                    return methods.stream()
                            .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path))
                            .toList()
                            .stream();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isApi(String route) {
        return path(route).startsWith("/api/");
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    /** Fills a path with ids that do not exist. */
    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{token}", TOKEN)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private interface Call {
        int status(String route);
    }
}
