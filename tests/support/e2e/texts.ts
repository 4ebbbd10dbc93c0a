/** A text of one newsroom's making, written for these tests; every person and place in it is invented. */
export const bridge = {
  headline: 'Give the Sable bridge back to the salt road',
  standfirst: 'The army closed it for a night and forgot to say when the night would end.',
  dated: 'KORRADE – The army closed the Sable bridge on 3 March.',
  accusation: 'Captain Oren Dask ordered it after two lorries burned on the far side.',
  detour: 'The detour takes a day, and nobody on the salt road was asked.',
  detourRevised: 'The detour takes a day and a half, and nobody on the salt road was asked.',
  view: 'A bridge that is guarded is still a bridge.',
  demand: 'Open it by day, and let the patrol keep the night.',
  accused: 'Oren Dask',
  source: { title: 'Korrade district gazette, March', url: 'https://gazette.example/march' },
};

/** As an author would paste it. */
export const bridgeText = `${bridge.headline}
${bridge.standfirst}

${bridge.dated} ${bridge.accusation}

I cross it to reach my mother. ${bridge.detour}

${bridge.view} ${bridge.demand}

[End]
Sources:
* ${bridge.source.title}: ${bridge.source.url}
`;
