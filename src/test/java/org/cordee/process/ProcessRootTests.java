package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ProcessRootTests {

    private final UUID id = Ids.next();

    @ParameterizedTest
    @EnumSource
    void isFoundInTheVariablesOfItsKind(ProcessRoot.Kind kind) {
        assertThat(ProcessRoot.of(Map.of("dueAt", "2026-12-01T17:00:00Z", kind.variable(), id.toString())))
                .contains(new ProcessRoot(kind, id));
    }

    @Test
    void isMissingInVariablesThatNameNone() {
        assertThat(ProcessRoot.of(Map.of("invitationId", id.toString()))).isEmpty();
    }

    @Test
    void hasTheIdOfAConsortiumOnlyWhenItIsOne() {
        ProcessRoot need = new ProcessRoot(ProcessRoot.Kind.NEED, Ids.next());

        assertThat(ProcessRoot.consortium(id).consortiumId()).isEqualTo(id);
        assertThat(need.consortiumId()).isNull();
        assertThat(ProcessRoot.consortia(List.of(need, ProcessRoot.consortium(id))))
                .containsExactly(id);
    }

    @Test
    void readsInALogAsKeyAndValue() {
        assertThat(ProcessRoot.consortium(id)).hasToString("consortium=" + id);
        assertThat(new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, id)).hasToString("support_request=" + id);
    }

    @Test
    void isKindAndIdInTheApi() {
        assertThat(JsonMapper.shared().writeValueAsString(new ProcessRoot(ProcessRoot.Kind.NEED, id)))
                .isEqualTo("{\"kind\":\"NEED\",\"id\":\"" + id + "\"}");
    }
}
