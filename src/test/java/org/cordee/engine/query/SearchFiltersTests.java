package org.cordee.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchFiltersTests {

    private static final SearchDefinition SHAPE = new SearchDefinition("t", "key", "t.k")
            .text("name", "t.n")
            .number("version", "t.v")
            .state("state", "OPEN", "t.e IS NULL", "DONE", "t.e IS NOT NULL");

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static SqlCondition read(String filter) {
        return SearchFilters.of(SHAPE, json(filter));
    }

    @Test
    void readsAPlainValueAsEqual() {
        SqlCondition condition = read("{'name':'x'}");

        assertThat(condition.sql()).isEqualTo("(t.n = ?)");
        assertThat(condition.values()).containsExactly("x");
    }

    @Test
    void bindsEveryValueInsteadOfWritingItIntoTheSql() {
        SqlCondition condition = read("{'name':{'$in':['a; OR 1=1','b']},'version':{'$gte':3}}");

        assertThat(condition.sql()).doesNotContain("1=1");
        assertThat(condition.values()).containsExactly("a; OR 1=1", "b", 3L);
    }

    @Test
    void ignoresTheEmptyListsTheClientWrites() {
        assertThat(read("{'$or':[],'name':{'$in':[]}}").sql()).doesNotContain("1 = 0");
    }

    @Test
    void refusesAnUnknownState() {
        for (String filter : List.of("'GONE'", "{'$eq':'GONE'}", "{'$in':['GONE']}", "{'$neq':'GONE'}")) {
            assertThatThrownBy(() -> read("{'state':" + filter + "}"))
                    .isInstanceOfSatisfying(
                            InvalidSearch.class,
                            refused -> assertThat(refused.title()).isEqualTo("Bad Request"))
                    .hasMessageContaining("Unexpected value 'GONE' for enum field 'state'");
        }
    }

    @Test
    void findsNoRowForAStateThatCamundaKnowsAndThisEngineNeverHas() {
        SearchDefinition tasks = new SearchDefinition("t", "key", "t.k")
                .state("state", "CREATED", "t.e IS NULL")
                .names("state", UserTaskStateEnum.class);

        assertThat(SearchFilters.of(tasks, json("{'state':'ASSIGNING'}")).sql()).contains("1 = 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':5}",
                "{'name':['a']}",
                "{'name':{'$in':'a'}}",
                "{'name':{'$in':[5]}}",
                "{'name':{'$like':1}}",
                "{'name':{'$exists':'yes'}}",
                "{'version':'3'}",
                "{'version':1.5}",
                "{'$or':{'name':'a'}}",
                "{'$or':['a']}"
            })
    void refusesValuesOfAnotherType(String filter) {
        assertThatThrownBy(() -> read(filter)).isInstanceOf(InvalidSearch.class);
    }

    @Test
    void treatsOnlyStarsAndQuestionMarksAsWildcards() {
        assertThat(SearchFilters.pattern("50%_*a?\\*")).isEqualTo("50\\%\\_%a_\\*");
    }

    @Test
    void refusesUnknownFieldsAndOperators() {
        assertThatThrownBy(() -> read("{'colour':'red'}")).isInstanceOf(InvalidSearch.class);
        assertThatThrownBy(() -> read("{'name':{'$near':'x'}}")).isInstanceOf(InvalidSearch.class);
        assertThatThrownBy(() -> read("{'version':'new'}")).isInstanceOf(InvalidSearch.class);
        assertThatThrownBy(() -> SortOrder.of(SHAPE, json("[{'field':'name; DROP TABLE t'}]")))
                .isInstanceOf(InvalidSearch.class);
    }

    @Test
    void breaksTiesByTheKeySoThatPagesNeverOverlap() {
        SortOrder order = SortOrder.of(SHAPE, json("[{'field':'name','order':'DESC'}]"));

        assertThat(order.sql(false)).isEqualTo("`name` IS NULL, `name` DESC, `key`");
        assertThat(order.sql(true)).isEqualTo("`name` IS NULL DESC, `name`, `key` DESC");
    }

    /** An expression in the order or in the condition would read and sort all later rows for each page. */
    @Test
    void readsAPageInTheOrderOfTheKeyByTheIndexOfTheKey() {
        SortOrder byKey = SortOrder.of(SHAPE, null);

        assertThat(byKey.sql(false)).isEqualTo("`key`");
        assertThat(byKey.beyond(byKey.cursor(List.of("7"), 30), false).sql()).isEqualTo("((t.k > ?))");
    }

    @Test
    void carriesTheCountOfAllMatchesFromPageToPage() {
        SortOrder byName = SortOrder.of(SHAPE, json("[{'field':'name'}]"));

        assertThat(byName.total(byName.cursor(List.of("a", "1"), 4321))).isEqualTo(4321);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        SortOrder byName = SortOrder.of(SHAPE, json("[{'field':'name'}]"));
        String cursor = SortOrder.of(SHAPE, null).cursor(List.of("1"), 1);

        assertThatThrownBy(() -> byName.beyond(cursor, false)).isInstanceOf(InvalidSearch.class);
    }
}
