package org.cordee.engine.operaton;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.Page;
import org.operaton.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/**
 * Finds process definitions by version tag as Camunda does: the latest version with the tag. Operaton finds nothing
 * when two versions have the tag, and a deployment with one changed file creates a new version of every process in it.
 */
final class VersionTagDefinitionManager extends ProcessDefinitionManager {

    @Override
    public @Nullable ProcessDefinitionEntity findProcessDefinitionByKeyVersionTagAndTenantId(
            String processId, String versionTag, @Nullable String tenant) {
        ProcessDefinitionQueryImpl latestFirst = new ProcessDefinitionQueryImpl();
        latestFirst
                .processDefinitionKey(processId)
                .versionTag(versionTag)
                .orderByProcessDefinitionVersion()
                .desc();
        List<ProcessDefinition> found = findProcessDefinitionsByQueryCriteria(latestFirst, new Page(0, 1));
        return found.isEmpty() ? null : (ProcessDefinitionEntity) found.get(0);
    }
}
