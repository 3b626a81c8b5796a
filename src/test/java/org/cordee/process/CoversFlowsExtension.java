package org.cordee.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks after a successful test that its consortia took the declared sequence flows. */
final class CoversFlowsExtension implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        CoversFlows path = test.getRequiredTestMethod().getAnnotation(CoversFlows.class);
        if (path == null || test.getExecutionException().isPresent()) {
            return;
        }
        ProcessScene scene =
                test.getRequiredTestInstances().findInstance(ProcessScene.class).orElseThrow();
        Set<String> declared = Set.copyOf(List.of(path.value()));
        scene.scenes.await("the flows " + declared, () -> taken(scene).containsAll(declared));
    }

    private static Set<String> taken(ProcessScene scene) {
        Set<String> taken = new HashSet<>();
        scene.scenes.roots().forEach(root -> taken.addAll(scene.flows.of(root.id())));
        return taken;
    }
}
