package org.cordee.process.worker.submission;

import java.util.Map;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.cordee.submission.pack.BuildingPackage;
import org.springframework.stereotype.Component;

/** Builds one sealed package from the frozen bid. */
@Component
class BuildPackageWorker implements JobWork {

    private final BuildingPackage buildingPackage;

    BuildPackageWorker(BuildingPackage buildingPackage) {
        this.buildingPackage = buildingPackage;
    }

    @Override
    public String type() {
        return BidSubmission.JOB_BUILD_PACKAGE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        buildingPackage.build(job.consortiumId());
        return Map.of();
    }
}
