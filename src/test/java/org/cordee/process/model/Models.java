package org.cordee.process.model;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordee.process.engine.ModelFile;
import org.cordee.process.engine.ModelLibrary;

/** The models as the tests read them. */
final class Models {

    private Models() {}

    record Read(String file, BpmnModelInstance model) {

        <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return model.getModelElementsByType(type).stream();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Read> all() {
        List<ModelFile> files = new ArrayList<>(ModelLibrary.inForce());
        files.addAll(ModelLibrary.released());
        return files.stream().map(Models::read).toList();
    }

    private static Read read(ModelFile file) {
        return new Read(file.name(), Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
    }
}
