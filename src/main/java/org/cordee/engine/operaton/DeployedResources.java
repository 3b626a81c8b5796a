package org.cordee.engine.operaton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a deployment: the new versions, or the existing ones when the files were identical. */
public record DeployedResources(String deploymentKey, List<DeployedProcess> processes, List<DeployedForm> forms) {

    public DeployedResources {
        processes = List.copyOf(processes);
        forms = List.copyOf(forms);
    }

    /** One version of a process definition. */
    public record DeployedProcess(
            String key, String id, int version, @Nullable String versionTag, String resourceName) {}

    /** One version of a form definition. */
    public record DeployedForm(String key, String id, int version, String resourceName) {}
}
