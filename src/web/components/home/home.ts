import type { PageServerData } from '../../routes/$types'

export type HomeData = NonNullable<PageServerData['home']>
export type ClientData = NonNullable<HomeData['client']>
export type ConsultantData = NonNullable<HomeData['consultant']>
export type OperatorData = NonNullable<HomeData['operator']>
