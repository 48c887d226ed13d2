package rulebreakers.lower;

import org.springframework.stereotype.Service;

/** Wants more than it can care for. */
@Service
class ThirstyService {

  ThirstyService(int a, int b, int c, int d, int e, int f, int g) {}
}
