package org.cordee.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of a search's body. */
class SearchBodyTests {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [] | not a JSON object
            'all' | not a JSON object
            {'filtre':{}} | [filtre]
            {'filter':[]} | [filter]
            {'filter':'x'} | [filter]
            {'sort':{'field':'name'}} | [sort]
            {'sort':['name']} | [sort]
            {'sort':[{'order':'ASC'}]} | [sort]
            {'sort':[{'field':'name','direction':'ASC'}]} | [sort.direction]
            {'sort':[{'field':'name','order':'UP'}]} | Unexpected value 'UP'
            {'sort':[{'field':'name','order':1}]} | [sort]
            {'page':[]} | [page]
            {'page':{'size':10}} | [page.size]
            {'page':{'limit':'10'}} | [page.limit]
            {'page':{'limit':1.5}} | [page.limit]
            {'page':{'from':99999999999}} | [page.from]
            {'page':{'after':5}} | [page.after]
            """)
    void refusesABodyOfAnotherShape(String body, String reason) {
        assertThatThrownBy(() -> SearchBody.of(json(body)))
                .isInstanceOfSatisfying(
                        InvalidSearch.class,
                        refused -> assertThat(refused.title()).isEqualTo("Bad Request"))
                .hasMessageContaining(reason);
    }

    @Test
    void readsWhatTheClientWrites() {
        SearchBody body = SearchBody.of(json("{'filter':{'a':1},'sort':[{'field':'name','order':'DESC'}],"
                + "'page':{'limit':5,'from':null,'after':'x'}}"));

        assertThat(body.number("limit", 100)).isEqualTo(5);
        assertThat(body.number("from", 7)).isEqualTo(7);
        assertThat(body.cursor("after")).isEqualTo("x");
        assertThat(SearchBody.of(null).filter()).isNull();
        assertThat(SearchBody.of(json("{'filter':null,'sort':null,'page':null}"))
                        .sort())
                .isNull();
    }

    @Test
    void refusesAnOrderOfAStatistic() {
        assertThatThrownBy(() -> SearchBody.onlyFilter(json("{'sort':[]}"))).isInstanceOf(InvalidSearch.class);
    }
}
