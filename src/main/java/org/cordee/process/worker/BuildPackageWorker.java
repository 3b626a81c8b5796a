package org.cordee.process.worker;

import java.util.Map;
import org.cordee.process.BidSubmission;
import org.cordee.submission.BuildingPackage;
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
