package dev.countywire.text.place;

import java.util.List;

/// Says which division each form in an article means.
///
/// A reading is worth more the nearer it is to the other divisions that the article and its outlet
/// name. In a chain (徐州市鼓楼区) the first name decides about the next one, there and, in the absence
/// of better evidence, in the rest of the article.
final class Linking {
  private static final double CHAIN = 8;
  private static final double OUTLET = 3;

  // what a reading is worth by itself, by its kind
  private static final double[] PRIORS = priors();

  private final Gazetteer gazetteer;
  private final Readings readings;
  private final Sightings title;
  private final Outlet outlet;
  private final Chains chains;
  private final DistinctForms forms;
  // by distinct form, the division that it means
  private final int[] senses;
  // what each sighting means
  private final int[] inTitle;
  private final int[] inBody;

  Linking(Gazetteer gazetteer, Readings readings, Sightings title, Sightings body, Outlet outlet) {
    this.gazetteer = gazetteer;
    this.readings = readings;
    this.title = title;
    this.outlet = outlet;
    this.chains = new Chains(gazetteer, readings, List.of(title, body));
    this.forms = new DistinctForms(title, body, outlet);
    this.senses = new int[forms.size()];
    for (int i = 0; i < senses.length; i++) {
      int form = forms.form(i);
      senses[i] =
          readings.isOne(form) ? Reading.division(readings.reading(form, 0)) : Gazetteer.NONE;
    }
    // what is certain tells about what is not, and both about the rest
    decide(context(false));
    decide(context(true));
    this.inTitle = meanings(0, title, 0);
    this.inBody = meanings(1, body, title.size());
  }

  private static double[] priors() {
    double[] priors = new double[Reading.KINDS];
    for (int kind = 0; kind < priors.length; kind++) {
      double tier =
          switch (Reading.tier(kind)) {
            case PROVINCE -> 8;
            case PREFECTURE -> 5;
            case COUNTY -> 2;
            case TOWNSHIP -> 0;
          };
      priors[kind] =
          switch (Reading.form(kind)) {
            case FULL -> tier + 3;
            case SHORT -> tier;
            case FORMER, FORMER_SHORT -> tier / 2;
          };
    }
    return priors;
  }

  // of the sightings of a field, which are numbered from `first` on among all
  private int[] meanings(int field, Sightings sightings, int first) {
    int[] meanings = new int[sightings.size()];
    for (int i = 0; i < meanings.length; i++) {
      int inChain = chains.meaning(field, i);
      meanings[i] = inChain != Gazetteer.NONE ? inChain : senses[forms.of(first + i)];
    }
    return meanings;
  }

  /// Division that sighting `i` of `field` means; `Gazetteer.NONE` where nothing decides.
  int division(Sightings field, int i) {
    return (field == title ? inTitle : inBody)[i];
  }

  /// Division that name `i` of the outlet means; `Gazetteer.NONE` where nothing decides.
  int ofOutlet(int i) {
    return senses[forms.ofOutlet(i)];
  }

  /// Whether the form stands in the article with its parent directly in front.
  boolean isChained(int form, int division) {
    return chains.count(form, division) > 0;
  }

  Outlet outlet() {
    return outlet;
  }

  private Context context(boolean decided) {
    Context.Builder context = new Context.Builder();
    for (int i = 0; i < senses.length; i++) {
      int form = forms.form(i);
      boolean common = readings.isCommon(form);
      boolean certain = readings.isOne(form) && !common;
      if (certain || (decided && (readings.isFull(form) || !common))) {
        context.add(senses[i], Math.sqrt(Math.min(forms.count(i), 9)));
      }
    }
    for (int i = 0; i < outlet.size(); i++) {
      if (decided || readings.isOne(outlet.form(i))) {
        context.add(ofOutlet(i), OUTLET);
      }
    }
    for (int i = 0; i < chains.size(); i++) {
      context.add(chains.division(i), CHAIN / 2 * chains.count(i));
    }
    return context.build(gazetteer);
  }

  private void decide(Context context) {
    for (int i = 0; i < senses.length; i++) {
      if (!readings.isOne(forms.form(i))) {
        senses[i] = best(forms.form(i), context);
      }
    }
  }

  // of several readings the one with the best score, of equal ones the first
  private int best(int form, Context context) {
    boolean chained = chains.has(form);
    int best = Gazetteer.NONE;
    double most = -1;
    for (int r = 0; r < readings.count(form); r++) {
      int reading = readings.reading(form, r);
      int links = chained ? chains.count(form, Reading.division(reading)) : 0;
      double score = context.added(PRIORS[Reading.kind(reading)] + CHAIN * links, reading);
      if (score > most) {
        most = score;
        best = Reading.division(reading);
      }
    }
    return best;
  }
}
