package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.codec.HttpJson;
import com.yourcaryourway.switchboard.web.EdgeJson;
import com.yourcaryourway.switchboard.web.Problem;

/** The HTTP edge's JSON, written by the codec. Any thread. */
final class EdgeDocuments implements EdgeJson {
    @Override
    public byte[] problem(Problem problem) {
        return HttpJson.problem(problem.status(), problem.code(), problem.message(), problem.temporary());
    }

    @Override
    public String userName(byte[] body) {
        return HttpJson.userName(body);
    }
}
