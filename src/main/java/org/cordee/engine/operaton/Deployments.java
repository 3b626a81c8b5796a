package org.cordee.engine.operaton;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.engine.translate.ModelProblem;
import org.cordee.engine.translate.ModelRefused;
import org.cordee.engine.translate.ModelTranslator;
import org.cordee.engine.translate.TranslatedModel;
import org.operaton.bpm.engine.ParseException;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.repository.DeploymentBuilder;
import org.operaton.bpm.engine.repository.DeploymentWithDefinitions;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/**
 * Deploys files: models are translated, forms are stored as they are. The original of each is stored beside it ({@code
 * <name>.source}). Files identical to the last deployed ones create no new version.
 */
public final class Deployments {

    static final String SOURCE = ".source";
    private static final String FORM = ".form";

    private static final Object ONE_AT_A_TIME = new Object();

    private final RepositoryService repository;
    private final FormDefinitions forms;
    private final ModelTranslator translator = new ModelTranslator();

    public Deployments(RepositoryService repository, FormDefinitions forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** @throws ModelRefused with every problem found in the first file that has any */
    public DeployedResources deploy(List<ModelResource> resources) {
        synchronized (ONE_AT_A_TIME) {
            return existing(resources)
                    .orElseGet(
                            () -> create(resources.stream().map(this::prepare).toList()));
        }
    }

    private record Prepared(ModelResource resource, Optional<TranslatedModel> model) {}

    private Prepared prepare(ModelResource resource) {
        if (resource.name().endsWith(".bpmn")) {
            return new Prepared(resource, Optional.of(translator.translate(resource.name(), resource.content())));
        }
        if (resource.name().endsWith(FORM)) {
            return new Prepared(resource, Optional.empty());
        }
        throw new ModelRefused(
                resource.name(),
                List.of(new ModelProblem(resource.name(), "only .bpmn and .form files are deployed to the engine")));
    }

    /** Compares the originals alone: a start with unchanged files translates no model. */
    private Optional<DeployedResources> existing(List<ModelResource> resources) {
        return resources.stream()
                .map(this::latestDeploymentsOf)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()))
                .flatMap(common -> common.stream()
                        .filter(id -> originals(id) == resources.size())
                        .filter(id -> resources.stream().allMatch(resource -> isSame(id, resource)))
                        .findFirst())
                .map(this::deployed);
    }

    /** Returns the deployments in which a file of this name holds the latest version of a process or of a form. */
    private Set<String> latestDeploymentsOf(ModelResource resource) {
        if (resource.name().endsWith(FORM)) {
            return forms.latestDeploymentOf(resource.name()).map(Set::of).orElse(Set.of());
        }
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceName(resource.name())
                .latestVersion()
                .list()
                .stream()
                .map(ProcessDefinition::getDeploymentId)
                .collect(Collectors.toSet());
    }

    private long originals(String deploymentId) {
        return repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.endsWith(SOURCE))
                .count();
    }

    private boolean isSame(String deploymentId, ModelResource resource) {
        String name = resource.name() + SOURCE;
        if (!repository.getDeploymentResourceNames(deploymentId).contains(name)) {
            return false;
        }
        return Arrays.equals(DeployedModels.bytes(repository, deploymentId, name), resource.content());
    }

    private DeployedResources create(List<Prepared> prepared) {
        DeploymentBuilder builder = repository.createDeployment();
        for (Prepared file : prepared) {
            ModelResource resource = file.resource();
            byte[] runnable = file.model().map(TranslatedModel::bpmn).orElse(resource.content());
            builder.addInputStream(resource.name(), new ByteArrayInputStream(runnable));
            builder.addInputStream(resource.name() + SOURCE, new ByteArrayInputStream(resource.content()));
        }
        try {
            DeploymentWithDefinitions deployment = builder.deployWithResult();
            return deployed(deployment.getId());
        } catch (ParseException refused) {
            throw new ModelRefused(
                    prepared.get(0).resource().name(),
                    refused.getResourceReports().stream()
                            .flatMap(report -> report.getErrors().stream())
                            .map(error -> new ModelProblem(
                                    String.valueOf(error.getMainElementId()), String.valueOf(error.getMessage())))
                            .toList());
        }
    }

    private DeployedResources deployed(String deploymentId) {
        List<DeployedResources.DeployedProcess> processes =
                repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream()
                        .map(definition -> new DeployedResources.DeployedProcess(
                                definition.getId(),
                                definition.getKey(),
                                definition.getVersion(),
                                definition.getVersionTag(),
                                definition.getResourceName()))
                        .toList();
        return new DeployedResources(deploymentId, processes, forms.of(deploymentId));
    }
}
